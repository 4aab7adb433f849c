import type { calendar as en } from '../en/calendar.ts';
import type { Translation } from '../translation.ts';

/** What members read about conventions, timetables, meetings, series and calendars, in Ukrainian. */
export const calendar = {
  'command.meeting.add': 'Додати до воркшопу зустріч поза його власним часом',
  'command.meeting.list': 'Показати зустрічі воркшопу',
  'command.meeting.change': 'Перенести зустріч або змінити її тривалість чи місце',
  'command.meeting.remove': 'Скасувати зустріч',
  'option.meeting': 'Яка зустріч',
  'option.meeting.kind': 'Який вид зустрічі',
  'option.meeting.time': 'Початок за часом місця проведення, 24-годинний формат, наприклад 17:30',
  'option.meeting.minutes': 'Тривалість у хвилинах',
  'option.meeting.days-before': 'За скільки днів до першого дня конгресу (від’ємне число: після нього)',
  'option.meeting.date': 'Або сталий день, наприклад 2027-03-01, що не переноситься з конгресом',
  'option.meeting.where': 'Кімната, голосовий канал, посилання або місце',
  'option.meeting.party': 'Назва сторони, якщо це підготовка всередині неї',
  'meeting-kind.party': 'підготовка всередині однієї сторони',
  'meeting-kind.remote': 'дистанційна зустріч',
  'meeting-kind.day-before': 'зустріч напередодні',
  'meeting-kind.workshop': 'ще одне засідання воркшопу',
  'meeting-kind.follow-up': 'подальша зустріч',
  'reply.meeting.added':
    '**{title}: додано. {meeting}.**\n{venue}; за Вашим часом: {startsAt}.\nТих, кого це стосується, буде повідомлено особисто. Більше нікого.',
  'reply.meeting.changed':
    '**{title}: змінено. {meeting}.**\n{venue}; за Вашим часом: {startsAt}.\nТих, кого це стосується, буде повідомлено особисто.',
  'reply.meeting.removed':
    '**{title}: скасовано. {meeting}**, {startsAt}.\nТих, кого це стосується, буде повідомлено особисто.',
  'reply.meeting.heading': '**{title}**, початок {startsAt}. Зустрічі:',
  'reply.meeting.none': '**{title}**, початок {startsAt}. Інших зустрічей немає. Додайте командою {command}.',
  'reply.meeting.line': '• {startsAt}: {meeting}, {minutes} хв',
  'reply.meeting.more': 'Усі вони разом із місцями є в доданому файлі.',

  'command.my.calendar': 'Отримати файл для свого календаря: Ваші воркшопи та їхні зустрічі',
  'option.my.calendar.discreet': 'Назви, що нічого не кажуть, і без місць; так і лишається, доки не зміните',
  'reply.calendar.none':
    'Для Вашого календаря тут нічого немає. Коли Ви матимете місце у воркшопі й Вас про це повідомлять, ця команда дасть його дати.',
  'reply.calendar.file':
    '**Файл Вашого календаря додано.** Відкрийте його, і календар додасть дати. Новіший файл змінює ці записи й нічого не дублює. У ньому не названо жодної іншої людини.\nТой, хто зберігає Ваш календар, наприклад виробник телефона чи роботодавець, може його прочитати.',
  'reply.calendar.plain': 'У назвах указано конгрес. Щоб назви нічого не казали: {command}',
  'reply.calendar.discreet': 'Назви нічого не кажуть, місць немає. Щоб їх повернути: {command}',
  'reply.calendar.line': '• {startsAt}: {what}',
  'reply.calendar.cancelled': '• ~~{startsAt}: {what}~~ (скасовано або вже не для Вас)',
  'reply.calendar.more': 'Інші дати є у файлі.',
  'calendar.main': '{convention}: воркшоп',
  'calendar.party': '{convention}: підготовка',
  'calendar.remote': '{convention}: дистанційна зустріч',
  'calendar.day-before': '{convention}: зустріч напередодні',
  'calendar.workshop': '{convention}: ще одне засідання',
  'calendar.follow-up': '{convention}: подальша зустріч',
  'calendar.discreet': 'Зустріч',

  'command.workshop.reminders': 'Показати нагадування воркшопу або змінити одне з них',
  'option.reminder': 'Яке нагадування змінити',
  'option.reminder.set': 'Що з ним зробити',
  'reminder.drafts-three-days': 'Неподані заявки, за 3 дні до кінця',
  'reminder.drafts-one-day': 'Неподані заявки, за 1 день до кінця',
  'reminder.reviews': 'Оцінювання, за 2 дні до строку',
  'reminder.replies': 'Запрошення без відповіді, за 2 дні до строку',
  'reminder.ground-rules': 'Неприйняті правила, за 2 дні до строку',
  'reminder.follow-up': 'Учасники, коли час озирнутися назад',
  'reminder-wish.on': 'увімкнути',
  'reminder-wish.off': 'вимкнути',
  'late.catch-up': 'якщо запізнилося, усе одно надіслати',
  'late.say-late': 'якщо запізнилося, надіслати й сказати про це',
  'late.skip': 'якщо запізнилося, не надсилати',
  'reply.reminders.heading':
    '**Нагадування: {title}.** Кожне йде особисто лише тим, чия черга діяти; нагадування рецензентам іде до каналу організаторів і нікого не називає. Запізнення: більш ніж година. Коли нагадування вже не має сенсу, його не надсилають.',
  'reply.reminders.line': '• **{reminder}**: {dueAt} ({fromNow}); {late}',
  'reply.reminders.off': '• **{reminder}**: вимкнено',
  'reply.reminders.over': '• **{reminder}**: строк був {dueAt}',
  'reply.reminders.how': 'Щоб змінити: {command}',

  'command.series.new': 'Зробити воркшоп першим випуском серії',
  'command.series.edition': 'Створити наступний випуск воркшопу перед іншим конгресом',
  'command.series.plan': 'Створити випуски перед кількома конгресами одразу',
  'command.series.compare': 'Порівняти випуски серії',
  'command.series.carried': 'Показати, що попередні випуски лишають цьому',
  'option.series.name': 'Назва серії',
  'reply.series.new':
    '**{series}** має перший випуск: {title}.\nДалі: {edition} створює ще один випуск, {plan} створює кілька одразу.',
  'reply.series.edition':
    '**{title}, випуск {edition}**: заплановано перед конгресом {convention}, {city}.\n• Початок: {venue}; за Вашим часом: {startsAt}\n• Кінець приймання заявок: {applicationsCloseAt}\n• Строк відповідей: {repliesDueAt}\nПеренесено сторони, місця, години, відступи дат, критерії, правила складу (ті, що нікого не називають), правила для учасників та зустрічі, прив’язані до конгресу. Людей не перенесено: кожен подає заявку і дає згоду знову.\nЩо лишає останній випуск: {carried}. Його порядок денний, коли кімнату відкрито: {agenda}.',
  'reply.series.nothing-to-plan':
    'Немає майбутнього конгресу без випуску цієї серії. Додайте конгрес командою {command}.',
  'reply.series.plan':
    '**{title}**: перед якими конгресами провести знову? Виберіть один або кілька. З цього випуску переноситься все, крім людей.',
  'select.series.plan': 'Конгреси',
  'reply.series.planned': '• Випуск {edition}, {convention}: {startsAt}',
  'reply.series.not-planned': '• {convention}: не заплановано. {why}',
  'reply.series.compare': '**{series}**',
  'reply.series.editions': '**Випуски:** {list}',
  'reply.series.starts': '**Початок:** {list}',
  'reply.series.seats': '**Місця:** {list}',
  'reply.series.applications': '**Заявки:** {list}',
  'reply.series.invited': '**Запрошено:** {list}',
  'reply.series.accepted': '**Погодилися:** {list}',
  'reply.series.of-party': '**Заявки, {party}:** {list}',
  'reply.series.rule':
    'Випуск за випуском, від першого. – означає: ще невідомо, замало, або це розповіло б про справу, закриту для Вас. Числа сторін показано лише там, де кожна сторона має щонайменше {least}. Справ, закритих для Вас, немає в жодному числі.',
  'reply.series.carried': '**{title}: що попередні випуски лишають випуску {edition}**',
  'reply.series.carried.none': 'Жоден попередній випуск не має оприлюдненого підсумку.',
  'reply.series.carried.from': 'З оприлюдненого підсумку випуску {edition}. Нічого іншого з кімнати не виходить.',
  'reply.series.options': '**Варіанти**',
  'reply.series.questions': '**Відкриті питання: де думки розділилися**',
  'reply.series.nothing': 'немає',
  'reply.series.returning':
    '**Брали участь раніше** (це не означає, що вони в цьому випуску: кожен подає заявку і дає згоду знову)',
  'reply.series.returning.line':
    '• {name}, {party}: {count, plural, one {випуск} few {випуски} many {випуски} other {випуски}} {editions}',
  'reply.series.returning.none': 'Нікого, кого можна Вам показати.',
  'reply.series.file': 'Це довго: дивіться в доданому файлі.',

  'command.workshop.event': 'Оголосити конгрес, перед яким воркшоп, як подію цього сервера',
  'option.workshop.event.what': 'Що оголосити',
  'event.convention': 'конгрес, він публічний',
  'event.workshop': 'сам воркшоп',
  'reply.event.done':
    '**Подію створено:** {name}, від {startsAt} до {endsAt}. Її може прочитати кожен учасник сервера. Вона називає конгрес і нічого про воркшоп. Коли конгрес перенесуть, повторіть команду.',
  'event.description': 'Проводить: {host}.',
} satisfies Translation<typeof en>;
