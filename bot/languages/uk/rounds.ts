import type { rounds as en } from '../en/rounds.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «rounds», in Ukrainian. */
export const rounds = {
  'command.room.open': 'Відкрити приватну кімнату воркшопу для його учасників',
  'reply.room.opened':
    'Кімнату відкрито: {channel}. {admitted, plural, =0 {Ключа ще ніхто не має.} one {Ключ має # людина.} few {Ключ мають # людини.} many {Ключ мають # людей.} other {Ключ мають # людини.}} {waiting, plural, =0 {Чекати нікого не треба.} one {# людина ще не прийняла правил і ввійде, щойно прийме.} few {# людини ще не прийняли правил і ввійдуть, щойно приймуть.} many {# людей ще не прийняли правил і ввійдуть, щойно приймуть.} other {# людини ще не прийняли правил і ввійдуть, щойно приймуть.}}\nХто може там читати: учасники, фасилітатори, адміністратори цього сервера, цей бот і Discord.',

  'command.agenda.import': 'Дати воркшопу цієї кімнати порядок денний із файлу YAML',
  'option.agenda.import.file': 'Порядок денний, файл YAML',
  'command.agenda.template': 'Отримати зразок порядку денного, файлом',
  'reply.agenda.template':
    '**{name}**: {count, plural, one {# раунд} few {# раунди} many {# раундів} other {# раунду}}, {minutes} хв. Змініть його в будь-якому редакторі, випробуйте командою {dryRun}, потім дайте воркшопу командою {import}.\nДругий файл тримайте в тій самій теці: з ним багато редакторів підказують ключі й позначають помилки.',
  'command.agenda.show': 'Показати порядок денний цієї кімнати',
  'reply.agenda.imported':
    '**Порядок денний установлено:** {count, plural, one {# раунд} few {# раунди} many {# раундів} other {# раунду}}, разом {minutes} хв.\n{lines}\nПочніть командою {command}.',
  'reply.agenda.shown':
    '{count, plural, one {# раунд} few {# раунди} many {# раундів} other {# раунду}}, разом {minutes} хв.\n{lines}',
  'reply.agenda.file': 'Раунди — у файлі.',
  'reply.agenda.line': '{ordinal}. {title}: {kind}, {minutes} хв, {status}',
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
  'field.statement.before-about': 'Приховано до відкриття раунду. Потім кімната прочитає це під Вашим псевдонімом.',
  'field.statement.nobodys-about': 'Приховано до відкриття раунду. Потім кімната прочитає це без імені й псевдоніма.',
  'field.statement.quote': 'Чи можна цитувати це в публічному підсумку?',
  'field.statement.quote-about': 'Без імені, псевдоніма й сторони. Якщо не певні, оберіть «Ні».',
  'choice.no': 'Ні, це лишається в кімнаті',
  'choice.yes': 'Так, без жодного імені',
  'reply.statement.kept':
    '**Ваше висловлювання збережено.** Воно приховане, доки не закриється раунд {ordinal}.\n{quote}\n{left, plural, =0 {Ви надіслали всі висловлювання цього раунду.} one {Можна додати ще #.} few {Можна додати ще #.} many {Можна додати ще #.} other {Можна додати ще #.}}',
  'reply.statement.kept-before':
    '**Ваше висловлювання збережено.** Воно приховане, доки не відкриється раунд {ordinal}.\n{quote}\n{left, plural, =0 {Ви надіслали всі висловлювання цього раунду.} one {Можна додати ще #.} few {Можна додати ще #.} many {Можна додати ще #.} other {Можна додати ще #.}}',
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
    '**Відкликати це висловлювання з раунду {ordinal}?**\n> {statement}\nЯ видалю його всюди, де зберігаю, жоден підсумок не зможе його цитувати, а якщо кімната його вже бачила, приберу його з повідомлення там. Хто прочитав, може пам’ятати. Скасувати це не можна.',
  'reply.statement.withdrawn': '**Ваше висловлювання відкликано.** Його видалено, і раунд {ordinal} його не покаже.',
  'reply.statement.withdrawn-read':
    '**Ваше висловлювання відкликано.** Його видалено, і жоден підсумок не зможе його цитувати. Кімната вже бачила його в раунді {ordinal} і може пам’ятати; з повідомлення там я його приберу.',

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
  'button.react-answer.could-live-with': 'Прийнятно',
  'reaction.could-live-with': 'прийнятно',
  'button.react-answer.need-to-think': 'Треба подумати',
  'reaction.need-to-think': 'треба подумати',
  'button.react-answer.cannot': 'Неприйнятно',
  'reaction.cannot': 'неприйнятно',
  'button.react-answer.would-support': 'Підтримаю',
  'reaction.would-support': 'підтримаю',
  'button.react-answer.would-not-hinder': 'Не заважатиму',
  'reaction.would-not-hinder': 'не заважатиму',
  'button.react-answer.would-oppose': 'Виступлю проти',
  'reaction.would-oppose': 'виступлю проти',
  'button.react-answer.yes': 'Так',
  'reaction.yes': 'так',
  'button.react-answer.no': 'Ні',
  'reaction.no': 'ні',
  'button.react-answer.1': '1',
  'reaction.1': '1',
  'button.react-answer.2': '2',
  'reaction.2': '2',
  'button.react-answer.3': '3',
  'reaction.3': '3',
  'button.react-answer.4': '4',
  'reaction.4': '4',
  'button.react-answer.5': '5',
  'reaction.5': '5',
  'button.react-answer.6': '6',
  'reaction.6': '6',
  'button.react-answer.7': '7',
  'reaction.7': '7',
  'reply.react.aspect':
    '**{item} з {total}** (це бачите лише Ви; кімната не дізнається ні імен, ні чисел)\n{proposition}\n{ask}\n{answer}',
  'signal.could': 'прийнятно',
  'signal.could-not': 'неприйнятно',
  'signal.none': 'без позначки',
  'button.signal.could': 'Прийнятно',
  'button.signal.could-not': 'Неприйнятно',
  'button.signal.none': 'Без позначки',
  'button.signal-back': 'Назад',
  'button.signal-next': 'Далі',
  'button.signal-again': 'Змінити позначки',
  'reply.signals.ask':
    '**Пропозиція {item} з {total}** (це бачите лише Ви й лише до кінця раунду)\n{offer}\nВаша позначка: **{mark}**. Прийняти можна ще {left, plural, =0 {жодної} one {# пропозицію} few {# пропозиції} many {# пропозицій} other {# пропозиції}}.',
  'reply.signals.done':
    '**Ваші позначки** (це бачите лише Ви). Змінювати їх можна до кінця раунду; потім їх знищують, і ніхто ніколи їх не прочитає.\n{list}',
  'choice.yes-party': 'Так, із назвою моєї сторони',
  'field.statement.quote-party-about':
    'Із назвою Вашої сторони, ніколи з Вашим ім’ям. Якщо сумніваєтеся, оберіть «Ні».',
  'option.agenda.template.name': 'Який саме?',
  'choice.template.kelman': 'Фази за Келманом, близько 3 годин',
  'choice.template.express': 'Експрес-раунд, пів години',
  'choice.template.pre-submission': 'Діагноз, прогноз, терапія, подані заздалегідь',
  'choice.template.scenario-day': 'День сценаріїв, близько 5 годин',
  'choice.template.half-day': 'Пів дня з усіма видами раундів, 4 години',
  'command.agenda.export': 'Отримати порядок денний цієї кімнати файлом, як він є',
  'reply.agenda.exported':
    '**Порядок денний, як він є**, {count, plural, one {# раунд} few {# раунди} many {# раундів} other {# раунду}}, без нічого зі сказаного чи написаного. {import} прочитає його знову.\nДругий файл тримайте в тій самій теці: з ним багато редакторів підказують ключі й позначають помилки.',
  'command.agenda.copy': 'Дати воркшопу цієї кімнати порядок денний іншого воркшопу',
  'command.agenda.dry-run': 'Випробувати порядок денний: час і застереження, нічого не зберігається',
  'option.agenda.dry-run.file': 'Порядок денний, файл YAML',
  'reply.agenda.dry-run':
    '**Випробування{title}: нічого не збережено.** {count, plural, one {# раунд} few {# раунди} many {# раундів} other {# раунду}}, {minutes} хв, а з часом на дописування {withGrace}; заброньовано {booked}.\nПочаток: {starts} (для Вас {startsAt}). У кожному рядку час місця проведення, а в дужках Ваш.',
  'reply.agenda.dry-run.line': '{ordinal}. {from}–{to} ({own}) {title} · {kind} · {minutes} хв',
  'reply.agenda.dry-run.short-line': '{ordinal}. {from}–{to} ({own})',
  'reply.agenda.dry-run.file-line': '{ordinal}. {from}–{to} ({zone}), {utc} UTC: {title} · {kind} · {minutes} хв',
  'reply.agenda.dry-run.fine': 'Застережень немає. Дайте його воркшопу командою {import}.',
  'reply.agenda.dry-run.warnings':
    '**Що варто знати ({count, plural, one {# пункт} few {# пункти} many {# пунктів} other {# пункту}}):**',
  'reply.agenda.dry-run.in-file': 'Усі назви й застереження — у файлі.',
  'warning.agenda.too-long':
    'Раунди тривають {minutes} хв, а заброньовано {booked}: імпорт було б відхилено. Скоротіть або приберіть раунди.',
  'warning.agenda.grace-too-long':
    'Разом із часом на дописування раунди тривають {minutes} хв, а заброньовано {booked}. Залиште кілька хвилин про запас.',
  'warning.agenda.phase-rule':
    'Раунд {ordinal}: {rule} Імпорт було б відхилено. Пересуньте раунд або напишіть `{key}: false` під `phaseRules:`.',
  'warning.agenda.nothing-to-build-on':
    'Раунд {ordinal} спирається на варіанти, а жоден раунд перед ним їх не збирає: він не зміг би відкритися. Поставте перед ним раунд варіантів.',
  'warning.agenda.party-without-seat':
    'Раунд {ordinal} стосується таких сторін: {parties}; вони не мають місця в цьому воркшопі. Він відкрився б лише з поясненням, яке прочитають усі. Запитайте про інше або запросіть їх.',
  'warning.agenda.signals-too-few':
    'Раунд {ordinal} потребує щонайменше {least} людей від кожної сторони, а місць на сторону лише {seats}: він не зміг би відкритися. Візьміть інший вид раунду.',
  'warning.agenda.handed-in-before':
    'Раунд {ordinal} відкривається текстами, які здають заздалегідь: завчасно попросіть про них командою `/round collect` або на панелі. Їх приймають до відкриття раунду, за цим планом до {by}.',
  'warning.agenda.waits':
    'Після раунду {ordinal} годинник чекає на фасилітатора: весь подальший час — найраніший можливий.',
  'option.room.open.voice': 'Ще й голосовий канал, де говорять по черзі',
  'reply.room.backstage':
    'Фасилітатори мають власний канал: {backstage}. Там стоїть їхня панель, і читають його лише вони.',
  'reply.room.voice': 'Говорять по черзі тут: {voice}.',
  'reply.room.agenda-next':
    '**Далі:** дайте там воркшопу порядок денний. {template} дає зразок, а {import} його приймає.',
  'command.panel': 'Поставити панель фасилітаторів унизу їхнього каналу',
  'option.round.open.reason': 'Чому його відкрито без сторони, якої він стосується; це прочитають усі',
  'option.round.open.prompt': 'Що він запитує натомість, якщо Ви змінюєте питання',
  'command.round.close': 'Завершити раунд; хто пише, може дописати',
  'command.round.cool-down': 'Зупинити годинник на кілька хвилин; далі він піде сам',
  'option.round.cool-down.minutes': 'Скільки хвилин охолонути',
  'command.round.warn': 'Сказати кімнаті зараз, що часу лишилося мало',
  'command.round.reopen': 'Відкрити знову останній проведений раунд',
  'option.round.reopen.minutes': 'На скільки хвилин',
  'command.round.leave-out': 'Пропустити наступний раунд',
  'command.round.collect': 'Попросити кімнату подати те, з чого почнеться наступний раунд',
  'command.round.announce': 'Сказати щось кімнаті від імені фасилітаторів; нікого не сповіщає',
  'option.round.announce.text': 'Що прочитає кімната, до 1500 знаків',
  'standing.planned': 'Раунд {ordinal} ще не відкрито.',
  'standing.collecting': 'Для раунду {ordinal} кімната подає тексти. Його ще не відкрито.',
  'standing.open': 'Раунд {ordinal} триває. Завершення: {endsAt}.',
  'standing.grace': 'Час раунду {ordinal} вичерпано. Хто ще пише, може закінчити; закриття: {endsAt}.',
  'standing.paused':
    'Раунд {ordinal} призупинено; лишилося {minutes, plural, =0 {менше хвилини} one {# хвилина} few {# хвилини} many {# хвилин} other {# хвилини}}.',
  'standing.cooling': 'Раунд {ordinal} на паузі, щоб охолонути. Годинник піде знову {resumesAt}.',
  'standing.over': 'Раунд {ordinal} завершено.',
  'standing.left-out': 'Раунд {ordinal} пропущено.',
  'reply.panel.nothing': 'Робити вже нічого. {standing}',
  'reply.panel.extended-already': 'Часу не додано: кінець уже пересунули, відколи зроблено цю панель. {standing}',
  'reply.panel.reason-unneeded':
    'Відсутніх сторін немає, тож Ваша причина не знадобилася: раунд запитує те, що є в порядку денному.',
  'reply.panel.collecting':
    'Кімнату попросили подати тексти для раунду {ordinal}. Їх буде показано, коли він відкриється.',
  'reply.panel.warned': 'Кімнаті сказано, що часу лишилося мало. Завершення раунду {ordinal}: {endsAt}.',
  'reply.panel.speaker': 'Слово має {member}.',
  'reply.panel.floor-free': 'Слово вільне.',
  'reply.panel.moved': 'Панель стоїть унизу каналу {backstage}.',
  'reply.panel.renewed': 'Панель оновлено.',
  'reply.panel.close-ask':
    '**Завершити раунд {ordinal} зараз, до строку?** Хто пише, може дописати. Потім написане буде показано.',
  'reply.panel.close-grace-ask':
    '**Закрити раунд {ordinal} негайно?** Люди ще дописують; чого не надіслано досі, того не буде прийнято.',
  'button.panel-close-now': 'Так, завершити раунд {ordinal} зараз',
  'reply.panel.leave-out-ask':
    '**Пропустити раунд {ordinal}, «{title}»?** Його не буде проведено. Скасувати це не можна.',
  'button.panel-leave-out-now': 'Так, пропустити раунд {ordinal}',
  'reply.panel.reopen-ask':
    '**Відкрити знову раунд {ordinal}, «{title}»?** Написане збережено, і його можна доповнити; коли він закриється, усе буде показано знову. На скільки?',
  'button.panel-reopen-for': 'Відкрити на {minutes} хв',
  'reply.panel.cool-down-ask':
    '**Скільки раунду {ordinal} охолоджуватися?** Годинник тим часом стоїть, а потім іде далі сам.',
  'button.panel-cool-down-for': '{minutes} хв',
  'button.panel-exception': 'Відкрити з поясненням…',
  'modal.panel-exception': 'Відкрити без сторони',
  'field.panel-exception.reason': 'Чому? Це прочитає вся кімната.',
  'field.panel-exception.prompt': 'Що раунд запитує натомість?',
  'field.panel-exception.prompt-about': 'Лише якщо Ви змінюєте питання так, щоб воно не стосувалося відсутніх.',
  'modal.announcement': 'Оголошення для кімнати',
  'field.announcement.text': 'Що має прочитати кімната?',
  'field.announcement.about': 'З’явиться одразу, від імені фасилітаторів. Нікого не сповіщає.',
  'reply.announced': 'Ваше оголошення з’являється в {room}. Воно нікого не сповіщає.',
  'reply.figures.heading': '**Раунд {ordinal}, за сторонами** (запитати про це можуть лише фасилітатори)',
  'reply.figures.none': 'Зараз жоден раунд не триває, тож рахувати нічого.',
  'reply.figures.floor':
    'Час виступу: {time} хв, {turns, plural, one {# черга} few {# черги} many {# черг} other {# черги}}',
  'reply.figures.people':
    '{people, plural, =0 {Ніхто ще не писав і не відповідав} one {Писала чи відповідала # людина} few {Писали чи відповідали # людини} many {Писали чи відповідали # людей} other {Писали чи відповідали # людини}}',
  'reply.figures.too-few':
    'Поки що писали чи відповідали менш ніж {least} людини. До того часу я не кажу, з якої вони сторони: так небагатьох можна вгадати.',
  'reply.figures.not-counted':
    'Написане й позначене в цьому раунді не рахують за сторонами, щоб нікого не можна було вгадати.',
  'reply.figures.none-asked': 'У цьому раунді нічого не подають, тож рахувати нічого.',
  'reply.hand.raised':
    '**Вашу руку піднято.** {position, select, 1 {Ви наступні.} other {Ви під номером {position} у черзі.}} {waiting, plural, =1 {Більше ніхто не чекає.} one {Чекає # людина, разом із Вами.} few {Чекають # людини, разом із Вами.} many {Чекають # людей, разом із Вами.} other {Чекають # людини, разом із Вами.}} Порядок ще може змінитися, коли інші піднімуть чи опустять руки.',
  'reply.hand.raised-paused':
    '**Вашу руку піднято.** Зараз пауза, тож нікого не викликають. {position, select, 1 {Коли раунд піде далі, Ви наступні.} other {Ви під номером {position} у черзі.}} {waiting, plural, =1 {Більше ніхто не чекає.} one {Чекає # людина, разом із Вами.} few {Чекають # людини, разом із Вами.} many {Чекають # людей, разом із Вами.} other {Чекають # людини, разом із Вами.}}',
  'reply.hand.has-floor':
    '**Слово Ваше** до {endsAt}. Коли завершите, натисніть «Завершити виступ» під найновішим повідомленням про Вашу чергу.',
  'reply.hand.lowered': '**Вашу руку опущено.** Підняти її знову можна будь-коли.',
  'reply.turn.finished':
    '**Дякую. Вашу чергу завершено.** {position, select, 0 {Вашу руку опущено.} 1 {Ваша рука й далі піднята, і Ви наступні.} other {Ваша рука й далі піднята: Ви під номером {position} у черзі.}}',
  'reply.aside':
    '**Допомога й безпека** (це бачите лише Ви)\n• **Поговорити з фасилітатором:** Ви пишете кілька слів. Фасилітатори читають їх у своєму каналі разом із Вашим ім’ям; кімната їх не бачить, і Вашого псевдоніма там немає.\n• **Пауза для всіх:** годинник зупиняється одразу, без запитань. Кімната дізнається, що хтось попросив, але хто саме — ніхто. Далі його пускає фасилітатор.\n• **Це поза темою:** фасилітатори дізнаються, що хтось так каже, але хто саме — ніхто. Кімнаті про це не кажуть.\n• **Відкликати мої останні слова:** показує, що Ви написали в цьому воркшопі останнім, і ще раз запитує.\n• **Мої висловлювання:** що Ви надіслали: прочитати, заборонити цитувати чи відкликати. Бачите лише Ви.\nХто попросив паузу чи подав знак, я ніде не записую. Між раундами, або коли це повідомлення вже далеко, наберіть `/aside`.\n-# Викликати когось до Вас я не можу. Якщо Вам загрожує небезпека, телефонуйте на номер екстреної допомоги там, де Ви є.',
  'button.aside-talk': 'Поговорити з фасилітатором',
  'button.aside-pause': 'Пауза для всіх',
  'button.aside-scope': 'Це поза темою',
  'button.aside-withdraw': 'Відкликати мої останні слова',
  'command.aside.help': 'Яка допомога є в кімнаті й хто що побачить',
  'command.aside.talk': 'Сказати фасилітаторам те, чого не побачить кімната',
  'command.aside.pause': 'Зупинити годинник для всіх; хто попросив, нікому не кажуть',
  'command.aside.scope': 'Сказати фасилітаторам, що цей раунд поза темою; хто це каже, нікому не кажуть',
  'command.aside.withdraw': 'Побачити, що Ви написали останнім, і відкликати',
  'modal.private-word': 'Фасилітаторам',
  'field.private-word.text': 'Що мають знати фасилітатори?',
  'field.private-word.about': 'Вони прочитають це з Вашим ім’ям у своєму каналі. До 1000 знаків.',
  'reply.aside.talked':
    '**Ваші слова збережено, і вони вже йдуть до власного каналу фасилітаторів.** Там вони стоять із Вашим ім’ям; кімната їх не бачить. Якщо невдовзі ніхто не відповість, напишіть комусь із фасилітаторів безпосередньо або поставте раунд на паузу.',
  'reply.aside.paused':
    '**Раунд {ordinal} на паузі для всіх.** Кімнаті сказано, що хтось попросив, а хто саме — нікому не кажуть. Далі його пускає фасилітатор.',
  'reply.aside.paused-already': 'Раунд {ordinal} уже на паузі, доки його не продовжить фасилітатор.',
  'reply.aside.flagged':
    '**Фасилітаторам сказано, що раунд {ordinal} поза темою.** Хто це каже, їм не сказано, а кімнаті не сказано нічого.',
  'reply.aside.flagged-already':
    'Це вже відзначено: фасилітаторам сказано про раунд {ordinal}, а хто це каже — не сказано.',
  'reply.aside.no-words': 'У цьому воркшопі немає Ваших слів, які можна було б відкликати.',
  'reply.ready':
    '**Відзначено, що до кінця раунду {ordinal} Ви вже готові.** Щойно готові будуть три чверті кімнати, він закінчиться за хвилину, і кімнаті про це скажуть. Хто готовий і скільки таких, не кажуть нікому. Доти можете продовжувати.',
  'reply.react.gone':
    'Те, про що Вас мали запитати, відкликано тим, хто це написав. Відповідати тут більше немає на що.',
} satisfies Translation<typeof en>;
