import type { choosing as en } from '../en/choosing.ts';
import type { Translation } from '../translation.ts';

/** What members read about the cohort and why it is so, in Russian. */
export const choosing = {
  'command.cohort.rules': 'Показать, чему должен отвечать состав воркшопа',
  'command.cohort.rules-export': 'Получить правила состава файлом, который можно редактировать',
  'command.cohort.rules-import': 'Заменить правила состава правилами из файла',
  'command.cohort.explain': 'Объяснить, почему кто-то есть в предложении или его нет',
  'command.cohort.compare': 'Показать десять лучших составов и разницу между ними',
  'command.cohort.relax': 'Показать, чего стоят правила или какими придётся поступиться',
  'command.cohort.confirm': 'Посмотреть предложение и подтвердить именно этот состав',
  'option.cohort.application': 'Выберите заявку из списка: введите номер или имя',
  'option.cohort.rules-file': 'Файл YAML, который даёт /cohort rules-export',
  'cohort-rule.total': 'все места',
  'cohort-rule.seats': 'места стороны {party}',
  'cohort-rule.institution': 'люди из одного учреждения ({institution})',
  'cohort-rule.institutions': 'люди из одного учреждения',
  'cohort-rule.officials': 'люди на государственной должности',
  'cohort-rule.quota': 'люди с {counted}',
  'cohort-rule.quota-within': 'люди с {counted} в стороне {party}',
  'cohort-rule.in-each-party': '{rule}, в каждой стороне',
  'cohort-rule.apart': 'заявки {one} и {other} не вместе',
  'cohort-rule.include': 'заявка {number} должна быть выбрана',
  'rules-fault.not-yaml': 'это не читается как YAML. Проверьте отступы, двоеточия и кавычки.',
  'rules-fault.unknown-key': 'такого ключа здесь нет. Возможны: {allowed}.',
  'rules-fault.not-keys': 'здесь должна быть группа ключей, по одному в строке, каждый с двоеточием: {allowed}.',
  'rules-fault.not-a-list': 'здесь должен быть список: по одной записи в строке, каждая начинается с «- ».',
  'rules-fault.too-many': 'здесь слишком много записей: не больше {most}.',
  'rules-fault.not-count': 'здесь должно быть целое число от {least} до {most}.',
  'rules-fault.not-number': 'здесь должно быть число от {least} до {most}, в процентах, с точкой: 0.5.',
  'rules-fault.not-choice': 'здесь должно быть одно из этих слов: {allowed}.',
  'rules-fault.not-range':
    'здесь должно быть число мест, например 8, или два с точками между ними, например 8..10; не больше {most}.',
  'rules-fault.least-over-most': 'наименьшее больше наибольшего. Поменяйте их местами или исправьте одно из них.',
  'rules-fault.no-bound': 'квоте нужно `least` или `most`, или оба.',
  'rules-fault.not-a-pair': 'назовите две разные заявки по их номерам: [12, 31].',
  'rules-fault.unknown-application': 'нет заявки с таким номером, которую Вы могли бы здесь назвать.',
  'rules-fault.seats-of-all': 'назовите места каждой стороны или ни одной: {allowed}.',
  'rules-fault.seats-do-not-fit': 'места сторон не могут составить {most} мест воркшопа.',
  'reply.cohort.name': '{name} (заявка {number})',
  'reply.cohort.undisclosed':
    '**Можно выбрать. Кто из этой стороны выбран, Вам не показано, потому что дело в ней для Вас закрыто:**',
  'reply.cohort.line-alternate': '{line}. Замена: {alternate}',
  'reply.cohort.line-no-alternate': '{line}. Никто не может занять это место, не нарушив правила',
  'reply.cohort.sum':
    'Оценка всех выбранных вместе: {points} балла. Ни у одного состава, который соблюдает правила, нет большей.',
  'reply.cohort.drawn':
    'Выбран жребием среди составов, которые уступают лучшему не больше чем на {tolerance} %. Наименьший шанс был {lowest}; никакая честная жеребьёвка не подняла бы его выше {bound}. Метка урны: `{commitment}`',
  'reply.cohort.further':
    '{explain} объясняет, почему кто-то выбран или нет, {compare} — насколько близки другие составы, {relax} — чего стоят правила. Два организатора подтверждают через {confirm}.',
  'reply.explain.outside': '**{name}**, заявка {number} ({party}), **не может быть выбрана:**',
  'reply.explain.chosen': '**{name}**, заявка {number} ({party}), **есть в предложении.** Почему?',
  'reply.explain.not-chosen': '**{name}**, заявка {number} ({party}), **не входит в предложение.** Почему?',
  'reply.explain.drawn': '**{name}**, заявка {number} ({party}): **выбор жребием.**',
  'reply.explain.not-drawn': '**{name}**, заявка {number} ({party}): **жребий не выпал.**',
  'reply.explain.cost-with': 'С этим человеком лучший состав по всем правилам имеет на {points} балла меньше.',
  'reply.explain.cost-without': 'Без этого человека лучший состав по всем правилам имеет на {points} балла меньше.',
  'reply.explain.equal-with': 'С этим человеком возможен такой же хороший состав: среди равных решил жребий.',
  'reply.explain.equal-without': 'Без этого человека возможен такой же хороший состав: среди равных решил жребий.',
  'reply.explain.leaving': 'Тогда в нём не было бы: {names}',
  'reply.explain.coming': 'Тогда в нём были бы: {names}',
  'reply.explain.hidden': 'Состав был бы другим. Все изменения не показаны, потому что дело для Вас закрыто.',
  'reply.explain.impossible-with':
    'С этим человеком ни один состав не соблюдает всех правил. Самое меньшее, чем пришлось бы поступиться:',
  'reply.explain.impossible-without':
    'Без этого человека ни один состав не соблюдает всех правил. Самое меньшее, чем пришлось бы поступиться:',
  'reply.explain.checked': 'Каждая из этих строк вычислена заново, с соблюдением всех остальных правил.',
  'reply.explain.chance':
    'Шанс был {chance}. Жребий тянули среди составов, которые уступают лучшему не больше чем на {tolerance} %. Наименьший шанс был {lowest}; никакая честная жеребьёвка не подняла бы его выше {bound}. Метка урны: `{commitment}`',
  'reply.compare.heading': '**Лучшие составы** (их видите только Вы). У лучшего {points} балла.',
  'reply.compare.only': 'Ни один другой состав не соблюдает всех правил.',
  'reply.compare.line': '{rank}. На {points} балла меньше. Без: {leaving}. С: {coming}',
  'reply.compare.unfinished':
    'Здесь поиск остановлен, потому что он длился слишком долго: могут быть ещё составы, но ни один из них не ближе к лучшему, чем приведённые выше.',
  'reply.compare.noise':
    'Один рецензент, который ставит на балл больше по одному критерию, меняет не меньше {onePoint} балла. {within, plural, =0 {Все эти составы отстают от лучшего больше, чем на это.} one {# из этих {all} отстаёт от лучшего не больше, чем на это: его нельзя назвать худшим.} few {# из этих {all} отстают от лучшего не больше, чем на это: их нельзя назвать худшими.} many {# из этих {all} отстают от лучшего не больше, чем на это: их нельзя назвать худшими.} other {# из этих {all} отстают от лучшего не больше, чем на это: их нельзя назвать худшими.}}',
  'reply.relax.possible': '**Чего стоят правила** (это видите только Вы). Состав, который соблюдает их все, возможен.',
  'reply.relax.gain-least': '• {rule}: требование на одного человека меньше даёт {points} балла',
  'reply.relax.gain-most': '• {rule}: разрешение на одного человека больше даёт {points} балла',
  'reply.relax.gain-seats':
    '• места сторон: если бы одно место могло перейти к другой стороне, это дало бы {points} балла',
  'reply.relax.free':
    '{free, plural, one {Ещё # правило не стоит} few {Ещё # правила не стоят} many {Ещё # правил не стоят} other {Ещё # правила не стоят}} ничего.',
  'reply.relax.none':
    'Состав, который соблюдает все правила, возможен, и ни одно из них ничего не стоит: если ослабить любое на одного человека, лучше не станет.',
  'reply.relax.impossible':
    '**Ни один состав не соблюдает всех правил** (это видите только Вы). Самое меньшее, чем пришлось бы поступиться:',
  'reply.relax.too-few':
    '• {rule}: не хватает {by, plural, one {# человека} few {# человек} many {# человек} other {# человека}}',
  'reply.relax.too-many':
    '• {rule}: лишних {by, plural, one {# человек} few {# человека} many {# человек} other {# человека}}',
  'reply.confirm.ask':
    '**Подтвердить предложение для {title}?** (его видите только Вы) Подтвердили {confirmed} из {needed} организаторов. Никому от этого ничего не сообщают.',
  'reply.confirm.party': '{party}: {names}',
  'reply.confirm.party-closed': '{party}: Вам не показано, потому что дело в ней для Вас закрыто',
  'reply.confirm.by-another':
    'Вы сами подтвердить его не можете, потому что Вам показано не всё. Согласиться должны двое организаторов, для которых ни одно дело не закрыто: попросите их ввести {confirm}. Если таких слишком мало, дайте роль организатора ещё кому-то, кому доверяете.',
  'button.confirm-cohort': 'Просмотрено, подтверждаю',
  'reply.confirm.done':
    'Записано. Именно этот состав подтвердили {confirmed} из {needed} организаторов. Другое предложение нужно будет подтвердить снова.',
  'reply.rules.shown': '**Правила состава для {title}** (их видите только Вы)',
  'reply.rules.imported':
    '**Правила состава для {title} сохранены.** Следующее предложение их соблюдёт; сделанное раньше остаётся как есть.',
  'reply.rules.exported': 'Вот правила файлом. Отредактируйте его и отправьте назад через {import}.',
  'reply.rules.heading':
    'Правила состава. Строка, которая начинается с этого знака, — примечание. Всё, что может быть:\nseats:\n  Ardania: 10\n  Belmark: 8..10\nperInstitution: 2\nofficials: 0\nquotas:\n  - attribute: gender\n    is: woman\n    least: 8\n    within: each-party\napart:\n  - applications: [12, 31]\n    reason: same-family\ninclude: [4]\nlottery: 0.5\nattribute: sector, careerStage, gender, isOfficial (yes или no). within: cohort, each-party или название стороны.\nreason: same-family, line-management, public-dispute, legal, safety, other. lottery: в процентах, жребий среди почти равных составов.',
  'reply.rules.line': '• {rule}: {bounds}',
  'reply.rules.lottery': '• жребий среди составов, которые уступают лучшему не больше чем на {percent} %',
} satisfies Translation<typeof en>;
