import type { reviewing as en } from '../en/reviewing.ts';
import type { Translation } from '../translation.ts';

/** What members read about rubrics, assignments, conflicts and reviews, in Russian. */
export const reviewing = {
  'command.review.case': 'Показать одно из Ваших дел снова, с тем, что говорят другие',
  'command.review.profile': 'Сказать, какие стороны Вы знаете и где работаете, чтобы распределить дела',
  'command.review.assign': 'Распределить заявки между рецензентами',
  'command.review.rule': 'Решить, засчитывается первая или последняя версия оценки',
  'option.review.application': 'Номер заявки',
  'option.review.knows': 'Стороны, которые Вы хорошо знаете, через запятую; пропустите, если ни одной',
  'option.review.organisation': 'Где Вы работаете; пропустите, если нигде',
  'option.review.all': 'Дать каждому рецензенту читать каждую заявку, которая для него не закрыта',
  'option.review.silent': 'Отдать дела рецензентов, не начавших ни одного, другим',
  'option.review.reviewer': 'Чья оценка',
  'option.review.counts': 'Какая версия засчитывается',
  'choice.counts.first': 'первая, написанная до того, как увидено больше',
  'choice.counts.last': 'последняя, изменённая после того, как увидено больше',
  'button.score-identity': 'Оценить этого человека',
  'button.score-again': 'Оценить слова снова',
  'button.abstain': 'Оставить другим',
  'button.others': 'Что говорят другие о заявке {number}',
  'modal.review-identity': 'Ваша оценка: кто это',
  'field.review.knows': 'Хорошо ли Вы знаете эту сторону?',
  'field.review.knows-about': 'Изнутри или по долгой работе. Каждому делу нужен тот, кто знает, и тот, кто нет.',
  'reply.review.second':
    '**Заявка {number}** · {title} · {party} · рассмотрено {reviewed} из {total}\nЭти слова Вы уже оценили. Теперь посмотрите, кто их написал, и оцените и это: только тогда Ваша оценка засчитывается.\n>>> {motivation}',
  'reply.review.text-saved':
    'Ваши оценки слов заявки {number} сохранены. Пока их можно изменить. Когда Вы увидите, кто их написал, они останутся как есть, а изменение сохранится рядом.',
  'reply.review.later':
    'Ваше изменение по заявке {number} сохранено рядом с первыми оценками, с пометкой, что оно сделано после того, как Вы увидели больше. Засчитываются первые, если организатор не решит иначе.',
  'reply.review.whole': 'Ваша оценка заявки {number} завершена.',
  'reply.identity.more':
    'Должность: {position}\nСейчас занимает государственную должность: {office}\nЧто говорит о положении, собственными словами:\n>>> {evidence}',
  'reply.identity.next': 'Дальше оценивается, кто это.',
  'reply.abstain.done':
    'Заявка {number} оставлена другим. Причина не нужна. Если передумаете, оцените её: `/review case` её покажет.',
  'reply.others.heading':
    '**Что говорят другие о заявке {number}** (видите только Вы). То, что Вы измените с этого момента, сохранится рядом с Вашими первыми оценками.',
  'reply.others.none': 'Ещё никто другой не завершил оценки. Спросите позже.',
  'reply.others.one': '**Рецензент {nth}:** {scores}',
  'reply.others.later':
    '*Изменено позже, {after, select, others {после чтения того, что говорят другие} other {после того, как стало видно, кто это написал}}:* {scores}',
  'reply.others.as-file': 'Для сообщения это слишком длинно, поэтому приходит файлом.',
  'reply.review.profile':
    'Сохранено для **{title}**. Стороны, которые Вы хорошо знаете: {knows}. Место работы: {organisation}. Заявки из места, которое Вы назвали, для Вас закрыты. Сведения можно дать заново; что закрыто из-за прежнего места работы, остаётся закрытым, пока не откроет организатор.',
  'reply.review.profile-nothing': 'ни одной',
  'reply.review.profile-nowhere': 'не названо',
  'reply.review.profile-late':
    'Дела уже распределены. Вы получите свои, когда организатор снова воспользуется {assign}.',
  'reply.assign.done':
    '**Дела воркшопа {title} распределены** (видите только Вы): {cases, plural, one {# заявка} few {# заявки} many {# заявок} other {# заявки}} между {reviewers, plural, one {# рецензентом} few {# рецензентами} many {# рецензентами} other {# рецензентами}}. Каждая заявка дана и тем, кто знает её сторону, и тем, кто извне, насколько позволяют конфликты; при этом условии доли у всех как можно более равные. В файле сказано, у кого какое дело и почему.',
  'reply.assign.all':
    '**Каждый рецензент воркшопа {title} теперь может читать каждую заявку,** которая для него не закрыта. Распределение остаётся записанным; чтобы к нему вернуться, воспользуйтесь {assign} без «all».',
  'reply.assign.reviewer': '• {label}: {who}, {load, plural, one {# дело} few {# дела} many {# дел} other {# дела}}',
  'reply.assign.short':
    'Слишком мало людей без конфликта для: {numbers}. Попросите больше рецензентов воспользоваться {profile} и распределите снова.',
  'reply.assign.case': 'Заявка {number} ({party}): {reviewers}',
  'reply.assign.knows':
    '{label} (знает сторону {party}; {load, plural, one {# дело} few {# дела} many {# дел} other {# дела}})',
  'reply.assign.outside': '{label} (извне; {load, plural, one {# дело} few {# дела} many {# дел} other {# дела}})',
  'reply.review.ruled':
    'Сделано: в этой оценке заявки {number} теперь засчитывается {counts, select, first {первая версия} other {последняя версия}}.',
  'command.rubric.export': 'Получить критерии оценки воркшопа файлом',
  'command.rubric.import': 'Дать воркшопу критерии оценки из файла',
  'command.rubric.show': 'Показать, по чему оценивают заявки',
  'command.rubric.template': 'Получить критерии оценки по Келману файлом, чтобы начать с них',
  'option.rubric.file': 'Критерии оценки в YAML, как их даёт `/rubric export`',
  'reply.rubric.exported':
    'Критерии оценки воркшопа **{title}** файлом. Измените их и верните командой {import}, пока никто не начал оценивать.',
  'reply.rubric.imported':
    'У **{title}** есть свои критерии оценки: {criteria, plural, one {# критерий} few {# критерия} many {# критериев} other {# критерия}}, {gates, plural, one {# порог} few {# порога} many {# порогов} other {# порога}}. Рецензенты видят их в своих формах. Вот что они видят:',
  'reply.rubric.template':
    'Критерии оценки по Келману: они есть у каждого воркшопа, если Вы не дадите других. Измените файл и дайте его воркшопу командой {import}.',
  'reply.rubric.heading':
    '**Критерии оценки воркшопа {title}** ({source}). Заявке нужно {reviews, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}: {knowing} от тех, кто знает её сторону, {outside} от тех, кто извне.',
  'reply.rubric.criterion':
    '**{question}** ({side, select, openness {открытость} other {влияние}}, вес {weight}{gate, select, yes {, порог: никто не пройдёт с медианой ниже 3 или с оценкой 1} other {}}; оценивается {step, select, text {по словам, без имени} other {после того, как показано имя}})\n{about}\n1: {one}\n3: {three}\n5: {five}',
  'reply.rubric.as-file': 'Для сообщения это слишком длинно, поэтому приходит файлом.',
  'rubric.remark':
    'По чему оценивают заявки. Такие примечания не читаются.\nside: openness (открытость) или influence (влияние). gate: true не пускает тех, кто не прошёл. step: text оценивают без имени, identity после него.\nquestion, about и anchors можно пропустить для moderate, committed, influential и community: для них у бота есть слова на трёх языках.',
  'rubric-fault.not-yaml': 'это не читается как YAML. Проверьте отступы, двоеточия и кавычки.',
  'rubric-fault.unknown-key': 'здесь я не знаю такого ключа. Могут быть: {allowed}.',
  'rubric-fault.missing': 'этого ключа не хватает. Добавьте его.',
  'rubric-fault.not-keys': 'здесь должна быть группа ключей, по одному в строке, каждый с двоеточием: {allowed}.',
  'rubric-fault.not-a-list': 'здесь должен быть список: по записи на критерий, каждая начинается с «- ».',
  'rubric-fault.too-few': 'записей слишком мало: не меньше {least}.',
  'rubric-fault.too-many': 'записей слишком много: не больше {most}.',
  'rubric-fault.not-text': 'здесь должен быть текст, который можно прочитать.',
  'rubric-fault.too-long':
    'этот текст слишком длинный: не больше {most, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.',
  'rubric-fault.not-choice': 'здесь должно быть одно из этих слов: {allowed}.',
  'rubric-fault.not-boolean': 'здесь должно быть `true` или `false`, без кавычек.',
  'rubric-fault.not-count': 'здесь должно быть целое число от {least} до {most}.',
  'rubric-fault.not-weight': 'здесь должно быть число больше 0 и не больше {most}.',
  'rubric-fault.bad-id':
    'короткое имя состоит из малых латинских букв, цифр и дефисов, не больше 30, начинается с буквы и не равно `evidence` или `knows`.',
  'rubric-fault.twice': 'это короткое имя уже есть выше. Выберите другое.',
  'rubric-fault.no-words': 'для этого критерия у бота нет своих слов. Добавьте question, about и anchors.',
  'rubric-fault.step-full':
    'в форме есть место для {most} критериев в одном шаге. Перенесите один в другой шаг или уберите.',
  'rubric-fault.no-text-step': 'ничего не оценивается по одним словам. Дайте хотя бы одному критерию шаг text.',
  'rubric-fault.no-gate':
    'нет ни одного порога, и большое влияние могло бы перевесить всё остальное. Поставьте gate: true хотя бы у одного критерия.',
  'rubric-fault.no-side':
    'ни один критерий не стоит на этой стороне: {allowed}. Открытость и влияние показывают парой, поэтому нужны обе.',
  'rubric-fault.quorum-sum':
    'тех, кто знает сторону, и тех, кто извне, вместе больше, чем всех оценок. Увеличьте reviews или уменьшите остальные.',
  'command.conflict.declare': 'Сказать, что заявки не Вам оценивать или решать',
  'command.conflict.pin': 'Закрыть заявки для человека с конфликтом интересов',
  'command.conflict.clear': 'Всё же открыть заявки для человека, с указанием причины',
  'command.conflict.list': 'Показать, у кого конфликт интересов с какой заявкой',
  'option.conflict.applications': 'Номера заявок: 3, 5, 9-12',
  'option.conflict.type': 'Какой это конфликт',
  'option.conflict.person': 'У кого конфликт',
  'option.conflict.reason': 'Почему; читают только организаторы',
  'conflict.collaborator': 'недавно работали вместе',
  'conflict.adviser': 'руководитель и подопечный',
  'conflict.institution': 'связь с тем же учреждением',
  'conflict.personal': 'личный',
  'conflict.organisation': 'работают в одном месте',
  'conflict.party-line': 'партийная должность или подчинение',
  'conflict.dispute': 'публичный спор',
  'conflict.administrative': 'административный',
  'conflict.other': 'другой',
  'conflict-origin.declared': 'собственное заявление',
  'conflict-origin.pinned': 'указан организатором',
  'conflict-origin.detected': 'найден по месту работы',
  'reply.conflict.declared':
    'Сделано: {count, plural, one {# заявка воркшопа **{title}** закрыта} few {# заявки воркшопа **{title}** закрыты} many {# заявок воркшопа **{title}** закрыто} other {# заявки воркшопа **{title}** закрыто}} для Вас окончательно, в каждом списке и подсчёте.',
  'reply.conflict.pinned':
    'Сделано: {count, plural, one {# заявка воркшопа **{title}** закрыта} few {# заявки воркшопа **{title}** закрыты} many {# заявок воркшопа **{title}** закрыто} other {# заявки воркшопа **{title}** закрыто}} для {who}, что бы ни говорил сам человек. Никому не сообщено. Его оценка больше не засчитывается.',
  'reply.conflict.cleared':
    'Сделано: {count, plural, one {# заявка воркшопа **{title}** снова открыта} few {# заявки воркшопа **{title}** снова открыты} many {# заявок воркшопа **{title}** снова открыто} other {# заявки воркшопа **{title}** снова открыто}} для {who}.',
  'reply.conflict.list': '**Конфликты интересов в воркшопе {title}** (видите только Вы)',
  'reply.conflict.none': 'Нет ни одного, о котором Вы можете знать.',
  'reply.conflict.line': '• заявка {number}: {who} ({type}; {origin})',
  'reply.conflict.line-reason': '• заявка {number}: {who} ({type}; {origin}): «{reason}»',
  'reply.conflict.as-file': 'Список слишком длинный для сообщения, поэтому приходит файлом.',
  'review.yes': 'Да',
  'review.no': 'Нет',
  'recuse.choose': 'Сказать почему и взять самоотвод окончательно',
} satisfies Translation<typeof en>;
