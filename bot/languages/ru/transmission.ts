import type { transmission as en } from '../en/transmission.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «transmission», in Russian. */
export const transmission = {
  'command.summary.draft': 'Составить черновик итогов воркшопа и прочитать его раньше всех',
  'reply.summary.draft':
    '**Черновик итогов «{title}»** (приложен текстом). Никто посторонний его не видел.\nОн не называет ни людей, ни псевдонимов, ни числа ответов. Цитирует только то, что разрешили авторы.\nЭтот черновик должны одобрить два человека; второе одобрение публикует его в {channel}. Одобрений: {approved} из {needed}.',
  'command.summary.approve': 'Прочитать черновик итогов и одобрить его для аудитории',
  'button.approve-summary': 'Одобрить для аудитории',
  'reply.summary.approved': 'Вы одобрили черновик. Прежде чем его опубликовать, нужно одобрение ещё одного человека.',
  'reply.summary.posted': 'Ваше одобрение черновика — второе. Он публикуется в {channel}.',
  'reply.summary.posted-again':
    'Итоги были одобрены, но их не удалось опубликовать. То, чего не хватает, сейчас публикуется в {channel}.',
  'reply.summary.file': 'summary.md',
} satisfies Translation<typeof en>;
