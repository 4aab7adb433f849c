import type { transmission as en } from '../en/transmission.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «transmission», in Ukrainian. */
export const transmission = {
  'command.summary.draft': 'Скласти чернетку підсумку воркшопу й прочитати її раніше за всіх',
  'reply.summary.draft':
    '**Чернетка підсумку «{title}»** (додано текстом). Ніхто сторонній її не бачив.\nВона не називає ні людей, ні псевдонімів, ні кількості відповідей. Цитує лише те, що дозволили автори.\nЦю чернетку мають схвалити дві людини; друге схвалення публікує її в {channel}. Схвалень: {approved} з {needed}.',
  'command.summary.approve': 'Прочитати чернетку підсумку й схвалити її для аудиторії',
  'button.approve-summary': 'Схвалити для аудиторії',
  'reply.summary.approved': 'Ви схвалили чернетку. Перш ніж її опублікувати, потрібне схвалення ще однієї людини.',
  'reply.summary.posted': 'Ваше схвалення чернетки — друге. Її публікують у {channel}.',
  'reply.summary.posted-again':
    'Підсумок було схвалено, але не вдалося опублікувати. Те, чого бракує, зараз публікується в {channel}.',
  'reply.summary.file': 'summary.md',
} satisfies Translation<typeof en>;
