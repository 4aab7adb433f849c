import type { choosing as en } from '../en/choosing.ts';
import type { Translation } from '../translation.ts';

/** What members read about the cohort and why it is so, in Ukrainian. */
export const choosing = {
  'command.cohort.rules': 'Показати, чого має дотримуватися склад воркшопу',
  'command.cohort.rules-export': 'Отримати правила складу файлом, який можна редагувати',
  'command.cohort.rules-import': 'Замінити правила складу на правила з файла',
  'command.cohort.explain': 'Пояснити, чому хтось є в пропозиції або його немає',
  'command.cohort.compare': 'Показати десять найкращих складів і різницю між ними',
  'command.cohort.relax': 'Показати, чого коштують правила або якими доведеться поступитися',
  'command.cohort.confirm': 'Переглянути пропозицію й підтвердити саме цей склад',
  'option.cohort.application': 'Оберіть заявку зі списку: введіть номер або ім’я',
  'option.cohort.rules-file': 'Файл YAML, який дає /cohort rules-export',
  'cohort-rule.total': 'усі місця',
  'cohort-rule.seats': 'місця сторони {party}',
  'cohort-rule.institution': 'люди з однієї установи ({institution})',
  'cohort-rule.institutions': 'люди з однієї установи',
  'cohort-rule.officials': 'люди на державній посаді',
  'cohort-rule.quota': 'люди з {counted}',
  'cohort-rule.quota-within': 'люди з {counted} у стороні {party}',
  'cohort-rule.in-each-party': '{rule}, у кожній стороні',
  'cohort-rule.apart': 'заявки {one} і {other} не разом',
  'cohort-rule.include': 'заявку {number} має бути обрано',
  'rules-fault.not-yaml': 'це не читається як YAML. Перевірте відступи, двокрапки й лапки.',
  'rules-fault.unknown-key': 'такого ключа тут немає. Можливі: {allowed}.',
  'rules-fault.not-keys': 'тут має бути група ключів, по одному в рядку, кожен із двокрапкою: {allowed}.',
  'rules-fault.not-a-list': 'тут має бути список: по одному запису в рядку, кожен починається з «- ».',
  'rules-fault.too-many': 'тут забагато записів: щонайбільше {most}.',
  'rules-fault.not-count': 'тут має бути ціле число від {least} до {most}.',
  'rules-fault.not-number': 'тут має бути число від {least} до {most}, у відсотках, з крапкою: 0.5.',
  'rules-fault.not-choice': 'тут має бути одне з цих слів: {allowed}.',
  'rules-fault.not-range':
    'тут має бути кількість місць, як-от 8, або дві з крапками між ними, як-от 8..10; щонайбільше {most}.',
  'rules-fault.least-over-most': 'найменше більше за найбільше. Поміняйте їх місцями або виправте одне з них.',
  'rules-fault.no-bound': 'квоті потрібне `least` або `most`, або обидва.',
  'rules-fault.not-a-pair': 'назвіть дві різні заявки за їхніми номерами: [12, 31].',
  'rules-fault.unknown-application': 'немає заявки з таким номером, яку Ви могли б тут назвати.',
  'rules-fault.seats-of-all': 'назвіть місця кожної сторони або жодної: {allowed}.',
  'rules-fault.seats-do-not-fit': 'місця сторін не можуть скласти {most} місць воркшопу.',
  'reply.cohort.name': '{name} (заявка {number})',
  'reply.cohort.undisclosed':
    '**Можна обрати. Кого з цієї сторони обрано, Вам не показано, бо справу в ній для Вас закрито:**',
  'reply.cohort.line-alternate': '{line}. Заміна: {alternate}',
  'reply.cohort.line-no-alternate': '{line}. Ніхто не може зайняти це місце, не порушивши правила',
  'reply.cohort.sum':
    'Оцінка всіх обраних разом: {points} бала. Жоден склад, який дотримується правил, не має більшої.',
  'reply.cohort.drawn':
    'Обрано жеребом серед складів, які поступаються найкращому не більш як на {tolerance} %. Найменший шанс був {lowest}; жодне чесне жеребкування не підняло б його вище за {bound}. Позначка урни: `{commitment}`',
  'reply.cohort.further':
    '{explain} пояснює, чому когось обрано чи ні, {compare} — наскільки близькі інші склади, {relax} — чого коштують правила. Двоє організаторів підтверджують через {confirm}.',
  'reply.explain.outside': '**{name}**, заявка {number} ({party}), **не може бути обраною:**',
  'reply.explain.chosen': '**{name}**, заявка {number} ({party}), **є в пропозиції.** Чому?',
  'reply.explain.not-chosen': '**{name}**, заявка {number} ({party}), **не входить до пропозиції.** Чому?',
  'reply.explain.drawn': '**{name}**, заявка {number} ({party}): **вибір жеребом.**',
  'reply.explain.not-drawn': '**{name}**, заявка {number} ({party}): **жереб не випав.**',
  'reply.explain.cost-with': 'З цією людиною найкращий склад за всіма правилами має на {points} бала менше.',
  'reply.explain.cost-without': 'Без цієї людини найкращий склад за всіма правилами має на {points} бала менше.',
  'reply.explain.equal-with': 'З цією людиною можливий такий самий добрий склад: серед рівних вирішив жереб.',
  'reply.explain.equal-without': 'Без цієї людини можливий такий самий добрий склад: серед рівних вирішив жереб.',
  'reply.explain.leaving': 'Тоді в ньому не було б: {names}',
  'reply.explain.coming': 'Тоді в ньому були б: {names}',
  'reply.explain.hidden': 'Склад був би іншим. Усіх змін не показано, бо справу для Вас закрито.',
  'reply.explain.impossible-with':
    'З цією людиною жоден склад не дотримується всіх правил. Найменше, чим довелося б поступитися:',
  'reply.explain.impossible-without':
    'Без цієї людини жоден склад не дотримується всіх правил. Найменше, чим довелося б поступитися:',
  'reply.explain.checked': 'Кожен із цих рядків обчислено наново, з дотриманням усіх інших правил.',
  'reply.explain.chance':
    'Шанс був {chance}. Жереб тягли серед складів, які поступаються найкращому не більш як на {tolerance} %. Найменший шанс був {lowest}; жодне чесне жеребкування не підняло б його вище за {bound}. Позначка урни: `{commitment}`',
  'reply.compare.heading': '**Найкращі склади** (їх бачите лише Ви). Найкращий має {points} бала.',
  'reply.compare.only': 'Жоден інший склад не дотримується всіх правил.',
  'reply.compare.line': '{rank}. На {points} бала менше. Без: {leaving}. З: {coming}',
  'reply.compare.unfinished':
    'Тут пошук зупинено, бо він тривав задовго: можуть бути ще склади, але жоден із них не ближчий до найкращого, ніж наведені вище.',
  'reply.compare.noise':
    'Один рецензент, який ставить на бал більше за одним критерієм, змінює щонайменше {onePoint} бала. {within, plural, =0 {Усі ці склади відстають від найкращого більше, ніж на це.} one {# із цих {all} відстає від найкращого не більше, ніж на це: його не можна назвати гіршим.} few {# із цих {all} відстають від найкращого не більше, ніж на це: їх не можна назвати гіршими.} many {# із цих {all} відстають від найкращого не більше, ніж на це: їх не можна назвати гіршими.} other {# із цих {all} відстають від найкращого не більше, ніж на це: їх не можна назвати гіршими.}}',
  'reply.relax.possible': '**Чого коштують правила** (це бачите лише Ви). Склад, який дотримується їх усіх, можливий.',
  'reply.relax.gain-least': '• {rule}: вимога на одну людину менша дає {points} бала',
  'reply.relax.gain-most': '• {rule}: дозвіл на одну людину більше дає {points} бала',
  'reply.relax.gain-seats': '• місця сторін: якби одне місце могло перейти до іншої сторони, це дало б {points} бала',
  'reply.relax.free':
    '{free, plural, one {Ще # правило не коштує} few {Ще # правила не коштують} many {Ще # правил не коштують} other {Ще # правила не коштують}} нічого.',
  'reply.relax.none':
    'Склад, який дотримується всіх правил, можливий, і жодне з них нічого не коштує: якщо послабити будь-яке на одну людину, кращого не буде.',
  'reply.relax.impossible':
    '**Жоден склад не дотримується всіх правил** (це бачите лише Ви). Найменше, чим довелося б поступитися:',
  'reply.relax.too-few': '• {rule}: бракує {by, plural, one {# людини} few {# людей} many {# людей} other {# людини}}',
  'reply.relax.too-many':
    '• {rule}: зайвих {by, plural, one {# людина} few {# людини} many {# людей} other {# людини}}',
  'reply.confirm.ask':
    '**Підтвердити пропозицію для {title}?** (її бачите лише Ви) Підтвердили {confirmed} із {needed} організаторів. Нікому від цього нічого не повідомляють.',
  'reply.confirm.party': '{party}: {names}',
  'reply.confirm.party-closed': '{party}: Вам не показано, бо справу в ній для Вас закрито',
  'reply.confirm.by-another':
    'Ви самі підтвердити його не можете, бо Вам показано не все. Погодитися мають двоє організаторів, для яких жодну справу не закрито: попросіть їх ввести {confirm}. Якщо таких замало, надайте роль організатора ще комусь, кому довіряєте.',
  'button.confirm-cohort': 'Переглянуто, погоджуюся',
  'reply.confirm.done':
    'Записано. Саме цей склад підтвердили {confirmed} із {needed} організаторів. Іншу пропозицію треба буде підтвердити знову.',
  'reply.rules.shown': '**Правила складу для {title}** (їх бачите лише Ви)',
  'reply.rules.imported':
    '**Правила складу для {title} збережено.** Наступна пропозиція їх дотримається; зроблена раніше лишається, як є.',
  'reply.rules.exported': 'Ось правила файлом. Відредагуйте його й надішліть назад через {import}.',
  'reply.rules.heading':
    'Правила складу. Рядок, що починається з цього знака, — примітка. Усе, що може бути:\nseats:\n  Ardania: 10\n  Belmark: 8..10\nperInstitution: 2\nofficials: 0\nquotas:\n  - attribute: gender\n    is: woman\n    least: 8\n    within: each-party\napart:\n  - applications: [12, 31]\n    reason: same-family\ninclude: [4]\nlottery: 0.5\nattribute: sector, careerStage, gender, isOfficial (yes або no). within: cohort, each-party або назва сторони.\nreason: same-family, line-management, public-dispute, legal, safety, other. lottery: у відсотках, жереб серед майже рівних складів.',
  'reply.rules.line': '• {rule}: {bounds}',
  'reply.rules.lottery': '• жереб серед складів, які поступаються найкращому не більш як на {percent} %',
} satisfies Translation<typeof en>;
