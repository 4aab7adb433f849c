import type { rounds as en } from '../en/rounds.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «rounds», in Ukrainian. */
export const rounds = {
  'command.room.open': 'Відкрити приватну кімнату воркшопу для його учасників',
  'reply.room.opened':
    'Кімнату відкрито: {channel}. {admitted, plural, =0 {Ключа ще ніхто не має.} one {Ключ має # людина.} few {Ключ мають # людини.} many {Ключ мають # людей.} other {Ключ мають # людини.}} {waiting, plural, =0 {Чекати нікого не треба.} one {# людина ще не прийняла правил і ввійде, щойно прийме.} few {# людини ще не прийняли правил і ввійдуть, щойно приймуть.} many {# людей ще не прийняли правил і ввійдуть, щойно приймуть.} other {# людини ще не прийняли правил і ввійдуть, щойно приймуть.}}\nХто може там читати: учасники, фасилітатори, адміністратори цього сервера, цей бот і Discord.',

  'command.agenda.import': 'Дати воркшопу цієї кімнати порядок денний із файлу YAML',
  'option.agenda.import.file': 'Порядок денний, файл YAML',
  'command.agenda.template': 'Отримати зразок порядку денного, за Келманом',
  'reply.agenda.template':
    'Порядок денний за Келманом, файлом: чотири раунди, разом близько 80 хвилин. Змініть його в будь-якому редакторі й поверніть командою {command}.',
  'command.agenda.show': 'Показати порядок денний цієї кімнати',
  'reply.agenda.imported':
    '**Порядок денний установлено:** {count, plural, one {# раунд} few {# раунди} many {# раундів} other {# раунду}}, разом {minutes} хв.\n{lines}\nПочніть командою {command}.',
  'reply.agenda.shown':
    '{count, plural, one {# раунд} few {# раунди} many {# раундів} other {# раунду}}, разом {minutes} хв.\n{lines}',
  'reply.agenda.file': 'Раунди — у файлі.',
  'reply.agenda.line': '{ordinal}. {title}: {kind}, {minutes} хв, {status}',
  'kind.discussion': 'обговорення',
  'kind.statements': 'приховані висловлювання',
  'kind.reactions': 'відповіді на тези',
  'round.planned': 'заплановано',
  'round.open': 'триває',
  'round.paused': 'призупинено',
  'round.closing': 'завершується',
  'round.closed': 'закрито',

  'command.round.open': 'Відкрити наступний раунд у цій кімнаті',
  'command.round.pause': 'Зупинити годинник раунду, що триває',
  'command.round.resume': 'Знову запустити годинник призупиненого раунду',
  'command.round.extend': 'Дати раунду, що триває, більше часу',
  'option.round.extend.by': 'Скільки хвилин додати',
  'command.round.skip': 'Завершити раунд зараз; написане буде показано, і відкриється наступний раунд',
  'reply.round.opened': 'Раунд {ordinal} відкрито. Завершення: {closesAt}.',
  'reply.round.paused': 'Раунд {ordinal} призупинено. Продовжити його: {command}.',
  'reply.round.resumed': 'Раунд {ordinal} триває далі. Завершення: {closesAt}.',
  'reply.round.extended': 'Раунд {ordinal} подовжено. Тепер завершення: {closesAt}.',
  'reply.round.skipped': 'Раунд {ordinal} завершено.',
  'reply.round.skip-ask':
    '**Завершити раунд {ordinal} зараз, до строку?** Написане буде показано, і відкриється наступний раунд. Скасувати це не можна.',
  'button.skip-round': 'Так, завершити раунд {ordinal} зараз',

  'modal.statement': 'Ваше висловлювання',
  'field.statement.text': 'Що Ви хочете сказати?',
  'field.statement.about': 'Приховано до кінця раунду. Потім кімната прочитає це під Вашим псевдонімом.',
  'field.statement.quote': 'Чи можна цитувати це в публічному підсумку?',
  'field.statement.quote-about': 'Без імені, псевдоніма й сторони. Якщо не певні, оберіть «Ні».',
  'choice.no': 'Ні, це лишається в кімнаті',
  'choice.yes': 'Так, без жодного імені',
  'reply.statement.kept':
    '**Ваше висловлювання збережено.** Воно приховане, доки не закриється раунд {ordinal}.\n{quote}\n{left, plural, =0 {Ви надіслали всі висловлювання цього раунду.} one {Можна додати ще #.} few {Можна додати ще #.} many {Можна додати ще #.} other {Можна додати ще #.}}',
  'reply.statement.own': '**Ваші висловлювання в раунді {ordinal}** (їх бачите лише Ви):\n{statements}',
  'reply.statement.none': 'У раунді {ordinal} Ви не надіслали висловлювань.',
  'reply.statement.quoted': 'Публічний підсумок може його цитувати, без жодного імені.',
  'reply.statement.unquoted': 'Воно лишається в кімнаті: жоден підсумок його не цитує.',
  'reply.statement.change':
    'Доки підсумок не опубліковано, Ви можете передумати: заборонити цитувати висловлювання або відкликати його.',
  'reply.statement.not-quoted': '**Жоден підсумок не цитуватиме висловлювання {number}.** Воно лишається в кімнаті.',
  'button.unquote-statement': 'Не цитувати {number}',
  'button.withdraw-statement': 'Відкликати {number}',
  'button.withdraw-statement-now': 'Так, відкликати назавжди',
  'reply.statement.withdraw-ask':
    '**Відкликати це висловлювання з раунду {ordinal}?**\n> {statement}\nЯ видалю його всюди, де зберігаю, і жоден підсумок не зможе його цитувати. Скасувати це не можна. Те, що кімнаті вже показано, лишається в її повідомленнях.',
  'reply.statement.withdrawn': '**Ваше висловлювання відкликано.** Його видалено, і раунд {ordinal} його не покаже.',
  'reply.statement.withdrawn-read':
    '**Ваше висловлювання відкликано.** Його видалено, і жоден підсумок не зможе його цитувати. Раунд {ordinal} уже закрився, тож кімната його прочитала: повідомлення там лишається.',

  'reply.react.ask':
    '**{item} з {total}** (це бачите лише Ви; кімната не дізнається ні імен, ні чисел)\n> {proposition}\n{answer}',
  'reply.react.answered': 'Ваша відповідь дотепер: {reaction}.',
  'reply.react.unanswered': 'Що Ви думаєте?',
  'reply.react.done':
    '**Ваші відповіді збережено.** До кінця раунду їх можна змінити: знову натисніть у кімнаті «React».\n{answers}',
  'button.react-answer.agree': 'Погоджуюся',
  'button.react-answer.disagree': 'Не погоджуюся',
  'button.react-answer.pass': 'Утримуюся',
  'button.react-again': 'Змінити мої відповіді',
  'reaction.agree': 'згода',
  'reaction.disagree': 'незгода',
  'reaction.pass': 'утримуюся',
} satisfies Translation<typeof en>;
