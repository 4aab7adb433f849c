import type { planning as en } from '../en/planning.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «planning», in Ukrainian. */
export const planning = {
  'command.setup': 'Створити ролі та канали, потрібні воркшопам, або знайти наявні',
  'reply.setup.created':
    '**Готово.** Створено: {created}.\nНадайте ролі своїм організаторам, рецензентам і фасилітаторам. Далі почніть з {command}.',
  'reply.setup.found':
    '**Готово.** Усі ролі та канали вже були тут. Надайте ролі своїм організаторам, рецензентам і фасилітаторам.',
  'warning.outsiders':
    '**Увага:** {channel} відкрито також для інших: {readers}. Хто бачить канал, читає все, що там пишуть. Якщо Ви цього не хочете, заберіть цей доступ у налаштуваннях каналу.',
  'warning.outsiders.members': 'окремо додані облікові записи ({members})',

  'command.convention.add': 'Додати конгрес, перед яким відбуваються воркшопи',
  'option.convention.add.name': 'Назва конгресу',
  'option.convention.add.host': 'Асоціація, що його проводить',
  'option.convention.add.city': 'Місто проведення',
  'option.convention.add.zone': 'Часовий пояс місця проведення, наприклад Europe/Vienna',
  'option.convention.add.starts': 'Перший день, наприклад 2027-03-14',
  'option.convention.add.ends': 'Останній день, наприклад 2027-03-17',
  'option.convention.add.web': 'Вебсторінка',
  'reply.convention.added':
    '**{name}** додано: {city}, від {startsOn} до {endsOn}, часовий пояс {timeZone}.\nДалі: заплануйте воркшоп перед ним командою {command}.',

  'command.workshop.schedule': 'Запланувати воркшоп перед конгресом',
  'option.workshop': 'Який воркшоп',
  'option.workshop.schedule.convention': 'Конгрес, перед яким він відбудеться',
  'option.workshop.schedule.title': 'Назва воркшопу',
  'option.workshop.schedule.time': 'Початок за часом місця проведення, 24-годинний формат, наприклад 09:00',
  'option.workshop.schedule.parties': 'Назви сторін через кому',
  'option.workshop.schedule.seats': 'Усього місць, порівну для кожної сторони',
  'option.workshop.schedule.hours': 'Відведена тривалість у годинах',
  'option.workshop.schedule.days-before': 'За скільки днів до першого дня конгресу (якщо не вказано, 1)',
  'reply.workshop.scheduled':
    '**{title}** заплановано.\n• Початок: {venueTime} ({timeZone}), за Вашим часом {startsAt}\n• Сторони: {parties}; місць: {seats}\n• Кінець приймання заявок: {applicationsCloseAt}\n• Строк відповідей: {repliesDueAt}\nПоки що його бачать лише організатори й фасилітатори. Далі: {command} публікує запрошення до участі.',
  'command.workshop.list': 'Показати воркшопи цього сервера',
  'reply.workshop.none': 'Жодного воркшопу ще не заплановано. Заплануйте його командою {command}.',
  'reply.workshop.line': '• **{title}**, {startsAt}: {stage}',
  'stage.planned': 'заплановано, не оголошено',
  'stage.call-open': 'приймання заявок відкрито',
  'stage.call-closed': 'приймання заявок закрито',
  'stage.decided': 'рішення надіслано',
  'stage.room-open': 'кімнату відкрито',
  'stage.ended': 'завершено',
} satisfies Translation<typeof en>;
