import type { reviewing as en } from '../en/reviewing.ts';
import type { Translation } from '../translation.ts';

/** What members read about rubrics, assignments, conflicts and reviews, in Ukrainian. */
export const reviewing = {
  'command.review.case': 'Показати одну з Ваших справ знову, з тим, що кажуть інші',
  'command.review.profile': 'Сказати, які сторони Ви знаєте і де працюєте, щоб розподілити справи',
  'command.review.assign': 'Розподілити заявки між рецензентами',
  'command.review.rule': 'Вирішити, зараховується перша чи остання версія оцінки',
  'option.review.application': 'Номер заявки',
  'option.review.knows': 'Сторони, які Ви добре знаєте, через кому; пропустіть, якщо жодної',
  'option.review.organisation': 'Де Ви працюєте; пропустіть, якщо ніде',
  'option.review.all': 'Дати кожному рецензентові читати кожну заявку, яка для нього не закрита',
  'option.review.silent': 'Віддати справи рецензентів, які не почали жодної, іншим',
  'option.review.reviewer': 'Чия оцінка',
  'option.review.counts': 'Яка версія зараховується',
  'choice.counts.first': 'перша, написана до того, як побачено більше',
  'choice.counts.last': 'остання, змінена після того, як побачено більше',
  'button.score-identity': 'Оцінити цю людину',
  'button.score-again': 'Оцінити слова знову',
  'button.abstain': 'Лишити іншим',
  'button.others': 'Що кажуть інші про заявку {number}',
  'modal.review-identity': 'Ваша оцінка: хто це',
  'field.review.knows': 'Чи добре Ви знаєте цю сторону?',
  'field.review.knows-about': 'Зсередини або з довгої роботи. Кожній справі потрібен той, хто знає, і той, хто ні.',
  'reply.review.second':
    '**Заявка {number}** · {title} · {party} · розглянуто {reviewed} з {total}\nЦі слова Ви вже оцінили. Тепер подивіться, хто їх написав, і оцініть і це: лише тоді Ваша оцінка зараховується.\n>>> {motivation}',
  'reply.review.text-saved':
    'Ваші оцінки слів заявки {number} збережено. Поки що їх можна змінити. Коли Ви побачите, хто їх написав, вони лишаться як є, а зміна зберігатиметься поруч.',
  'reply.review.later':
    'Вашу зміну щодо заявки {number} збережено поруч із першими оцінками, з позначкою, що її зроблено після того, як Ви побачили більше. Зараховуються перші, якщо організатор не вирішить інакше.',
  'reply.review.whole': 'Вашу оцінку заявки {number} завершено.',
  'reply.identity.more':
    'Посада: {position}\nЗараз обіймає державну посаду: {office}\nЩо свідчить про становище, власними словами:\n>>> {evidence}',
  'reply.identity.next': 'Далі оцінюється, хто це.',
  'reply.abstain.done':
    'Заявку {number} лишено іншим. Причини не потрібно. Якщо передумаєте, оцініть її: `/review case` її покаже.',
  'reply.others.heading':
    '**Що кажуть інші про заявку {number}** (бачите лише Ви). Те, що Ви зміните відтепер, зберігатиметься поруч із Вашими першими оцінками.',
  'reply.others.none': 'Ще ніхто інший не завершив оцінки. Спитайте пізніше.',
  'reply.others.one': '**Рецензент {nth}:** {scores}',
  'reply.others.later':
    '*Змінено пізніше, {after, select, others {після прочитання того, що кажуть інші} other {після того, як стало видно, хто це написав}}:* {scores}',
  'reply.others.as-file': 'Для повідомлення це задовге, тож надходить файлом.',
  'reply.review.profile':
    'Збережено для **{title}**. Сторони, які Ви добре знаєте: {knows}. Місце роботи: {organisation}. Заявки з місця, яке Ви назвали, для Вас закриті. Відомості можна подати заново; що закрито через попереднє місце роботи, лишається закритим, доки не відкриє організатор.',
  'reply.review.profile-nothing': 'жодної',
  'reply.review.profile-nowhere': 'не названо',
  'reply.review.profile-late':
    'Справи вже розподілено. Ви отримаєте свої, коли організатор знову скористається {assign}.',
  'reply.assign.done':
    '**Справи воркшопу {title} розподілено** (бачите лише Ви): {cases, plural, one {# заявку} few {# заявки} many {# заявок} other {# заявки}} між {reviewers, plural, one {# рецензентом} few {# рецензентами} many {# рецензентами} other {# рецензентами}}. Кожну заявку дано і тим, хто знає її сторону, і тим, хто ззовні, наскільки дозволяють конфлікти; за цієї умови кожен має якнайрівнішу частку. У файлі сказано, у кого яка справа і чому.',
  'reply.assign.all':
    '**Кожен рецензент воркшопу {title} тепер може читати кожну заявку,** яка для нього не закрита. Розподіл лишається записаним; щоб до нього повернутися, скористайтеся {assign} без «all».',
  'reply.assign.reviewer':
    '• {label}: {who}, {load, plural, one {# справа} few {# справи} many {# справ} other {# справи}}',
  'reply.assign.short':
    'Замало людей без конфлікту для: {numbers}. Попросіть більше рецензентів скористатися {profile} і розподіліть знову.',
  'reply.assign.case': 'Заявка {number} ({party}): {reviewers}',
  'reply.assign.knows':
    '{label} (знає сторону {party}; {load, plural, one {# справа} few {# справи} many {# справ} other {# справи}})',
  'reply.assign.outside':
    '{label} (ззовні; {load, plural, one {# справа} few {# справи} many {# справ} other {# справи}})',
  'reply.review.ruled':
    'Зроблено: у цій оцінці заявки {number} відтепер зараховується {counts, select, first {перша версія} other {остання версія}}.',
  'command.rubric.export': 'Отримати критерії оцінювання воркшопу файлом',
  'command.rubric.import': 'Дати воркшопові критерії оцінювання з файлу',
  'command.rubric.show': 'Показати, за чим оцінюють заявки',
  'command.rubric.template': 'Отримати критерії оцінювання за Келманом файлом, щоб почати з них',
  'option.rubric.file': 'Критерії оцінювання в YAML, як їх дає `/rubric export`',
  'reply.rubric.exported':
    'Критерії оцінювання воркшопу **{title}** файлом. Змініть їх і поверніть командою {import}, доки ніхто не почав оцінювати.',
  'reply.rubric.imported':
    '**{title}** має свої критерії оцінювання: {criteria, plural, one {# критерій} few {# критерії} many {# критеріїв} other {# критерію}}, {gates, plural, one {# поріг} few {# пороги} many {# порогів} other {# порога}}. Рецензенти бачать їх у своїх формах. Ось що вони бачать:',
  'reply.rubric.template':
    'Критерії оцінювання за Келманом: їх має кожен воркшоп, якщо Ви не дасте інших. Змініть файл і дайте його воркшопові командою {import}.',
  'reply.rubric.heading':
    '**Критерії оцінювання воркшопу {title}** ({source}). Заявці потрібно {reviews, plural, one {# оцінка} few {# оцінки} many {# оцінок} other {# оцінки}}: {knowing} від тих, хто знає її сторону, {outside} від тих, хто ззовні.',
  'reply.rubric.criterion':
    '**{question}** ({side, select, openness {відкритість} other {вплив}}, вага {weight}{gate, select, yes {, поріг: ніхто не пройде з медіаною нижче 3 чи з оцінкою 1} other {}}; оцінюється {step, select, text {зі слів, без імені} other {після того, як показано ім’я}})\n{about}\n1: {one}\n3: {three}\n5: {five}',
  'reply.rubric.as-file': 'Для повідомлення це задовге, тож надходить файлом.',
  'rubric.remark':
    'За чим оцінюють заявки. Такі примітки не читаються.\nside: openness (відкритість) або influence (вплив). gate: true не пускає тих, хто не пройшов. step: text оцінюють без імені, identity після нього.\nquestion, about та anchors можна пропустити для moderate, committed, influential і community: для них бот має слова трьома мовами.',
  'rubric-fault.not-yaml': 'це не читається як YAML. Перевірте відступи, двокрапки й лапки.',
  'rubric-fault.unknown-key': 'тут я не знаю такого ключа. Можуть бути: {allowed}.',
  'rubric-fault.missing': 'цього ключа бракує. Додайте його.',
  'rubric-fault.not-keys': 'тут має бути група ключів, по одному в рядку, кожен із двокрапкою: {allowed}.',
  'rubric-fault.not-a-list': 'тут має бути список: по запису на критерій, кожен починається з «- ».',
  'rubric-fault.too-few': 'записів замало: щонайменше {least}.',
  'rubric-fault.too-many': 'записів забагато: щонайбільше {most}.',
  'rubric-fault.not-text': 'тут має бути текст, який можна прочитати.',
  'rubric-fault.too-long':
    'цей текст задовгий: щонайбільше {most, plural, one {# символ} few {# символи} many {# символів} other {# символу}}.',
  'rubric-fault.not-choice': 'тут має бути одне з цих слів: {allowed}.',
  'rubric-fault.not-boolean': 'тут має бути `true` або `false`, без лапок.',
  'rubric-fault.not-count': 'тут має бути ціле число від {least} до {most}.',
  'rubric-fault.not-weight': 'тут має бути число, більше за 0, щонайбільше {most}.',
  'rubric-fault.bad-id':
    'коротка назва складається з малих латинських літер, цифр і дефісів, щонайбільше 30, починається з літери і не є `evidence` чи `knows`.',
  'rubric-fault.twice': 'ця коротка назва вже є вище. Виберіть іншу.',
  'rubric-fault.no-words': 'для цього критерію бот не має своїх слів. Додайте question, about та anchors.',
  'rubric-fault.step-full':
    'у формі є місце для {most} критеріїв в одному кроці. Перенесіть один до іншого кроку або приберіть.',
  'rubric-fault.no-text-step': 'нічого не оцінюється із самих слів. Дайте бодай одному критерію крок text.',
  'rubric-fault.no-gate':
    'немає жодного порога, тож великий вплив міг би переважити все інше. Поставте gate: true бодай в одному критерії.',
  'rubric-fault.no-side':
    'жоден критерій не стоїть на цьому боці: {allowed}. Відкритість і вплив показують парою, тож потрібні обидва.',
  'rubric-fault.quorum-sum':
    'тих, хто знає сторону, і тих, хто ззовні, разом більше, ніж усіх оцінок. Збільште reviews або зменште решту.',
  'command.conflict.declare': 'Сказати, що заявки не Вам оцінювати чи вирішувати',
  'command.conflict.pin': 'Закрити заявки для людини з конфліктом інтересів',
  'command.conflict.clear': 'Усе ж відкрити заявки для людини, із зазначенням причини',
  'command.conflict.list': 'Показати, хто має конфлікт інтересів із якою заявкою',
  'option.conflict.applications': 'Номери заявок: 3, 5, 9-12',
  'option.conflict.type': 'Який це конфлікт',
  'option.conflict.person': 'Хто має конфлікт',
  'option.conflict.reason': 'Чому; читають лише організатори',
  'conflict.collaborator': 'нещодавно працювали разом',
  'conflict.adviser': 'керівник і підопічний',
  'conflict.institution': 'зв’язок з тією самою установою',
  'conflict.personal': 'особистий',
  'conflict.organisation': 'працюють в одному місці',
  'conflict.party-line': 'партійна посада чи підпорядкування',
  'conflict.dispute': 'публічна суперечка',
  'conflict.administrative': 'адміністративний',
  'conflict.other': 'інший',
  'conflict-origin.declared': 'власна заява',
  'conflict-origin.pinned': 'указано організатором',
  'conflict-origin.detected': 'знайдено за місцем роботи',
  'reply.conflict.declared':
    'Зроблено: {count, plural, one {# заявку} few {# заявки} many {# заявок} other {# заявки}} воркшопу **{title}** остаточно закрито для Вас, у кожному списку й підрахунку.',
  'reply.conflict.pinned':
    'Зроблено: {count, plural, one {# заявку} few {# заявки} many {# заявок} other {# заявки}} воркшопу **{title}** закрито для {who}, хай що каже ця людина. Нікому не повідомлено. Її оцінка вже не зараховується.',
  'reply.conflict.cleared':
    'Зроблено: {count, plural, one {# заявку} few {# заявки} many {# заявок} other {# заявки}} воркшопу **{title}** знову відкрито для {who}.',
  'reply.conflict.list': '**Конфлікти інтересів у воркшопі {title}** (бачите лише Ви)',
  'reply.conflict.none': 'Немає жодного, про який Ви можете знати.',
  'reply.conflict.line': '• заявка {number}: {who} ({type}; {origin})',
  'reply.conflict.line-reason': '• заявка {number}: {who} ({type}; {origin}): «{reason}»',
  'reply.conflict.as-file': 'Список задовгий для повідомлення, тож надходить файлом.',
  'review.yes': 'Так',
  'review.no': 'Ні',
  'recuse.choose': 'Сказати чому й остаточно взяти самовідвід',
} satisfies Translation<typeof en>;
