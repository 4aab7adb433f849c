import type { planning as en } from '../en/planning.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «planning», in Russian. */
export const planning = {
  'command.setup': 'Создать роли и каналы, нужные воркшопам, или найти имеющиеся',
  'reply.setup.created':
    '**Готово.** Создано: {created}.\nДайте роли своим организаторам, рецензентам и фасилитаторам. Затем начните с {command}.',
  'reply.setup.found':
    '**Готово.** Все роли и каналы уже были здесь. Дайте роли своим организаторам, рецензентам и фасилитаторам.',
  'warning.outsiders':
    '**Внимание:** {channel} открыт также для других: {readers}. Кто видит канал, читает всё, что там пишут. Если Вы этого не хотите, отберите этот доступ в настройках канала.',
  'warning.outsiders.members': 'отдельно добавленные учётные записи ({members})',

  'command.convention.add': 'Добавить конгресс, перед которым проходят воркшопы',
  'option.convention.add.name': 'Название конгресса',
  'option.convention.add.host': 'Ассоциация, которая его проводит',
  'option.convention.add.city': 'Город проведения',
  'option.convention.add.zone': 'Часовой пояс места проведения, например Europe/Vienna',
  'option.convention.add.starts': 'Первый день, например 2027-03-14',
  'option.convention.add.ends': 'Последний день, например 2027-03-17',
  'option.convention.add.web': 'Веб-страница',
  'reply.convention.added':
    '**{name}**: добавлено. {city}, с {startsOn} по {endsOn}, часовой пояс {timeZone}.\nДальше: запланируйте воркшоп перед ним командой {command}.',

  'command.workshop.schedule': 'Запланировать воркшоп перед конгрессом',
  'option.workshop': 'Какой воркшоп',
  'option.workshop.schedule.convention': 'Конгресс, перед которым он пройдёт',
  'option.workshop.schedule.title': 'Название воркшопа',
  'option.workshop.schedule.time': 'Начало по времени места проведения, 24-часовой формат, например 09:00',
  'option.workshop.schedule.parties': 'Названия сторон через запятую',
  'option.workshop.schedule.seats': 'Всего мест, поровну для каждой стороны',
  'option.workshop.schedule.hours': 'Отведённая продолжительность в часах',
  'option.workshop.schedule.days-before': 'За сколько дней до первого дня конгресса (если не указано, 1)',
  'reply.workshop.scheduled':
    '**{title}**: запланировано.\n• Начало: {venueTime} ({timeZone}), по Вашему времени {startsAt}\n• Стороны: {parties}; мест: {seats}\n• Конец приёма заявок: {applicationsCloseAt}\n• Срок ответов: {repliesDueAt}\nПока его видят только организаторы и фасилитаторы. Дальше: {command} публикует приглашение к участию.',
  'command.workshop.list': 'Показать воркшопы этого сервера',
  'reply.workshop.none': 'Ни одного воркшопа ещё не запланировано. Запланируйте его командой {command}.',
  'reply.workshop.line': '• **{title}**, {startsAt}: {stage}',
  'stage.planned': 'запланирован, не объявлен',
  'stage.call-open': 'приём заявок открыт',
  'stage.call-closed': 'приём заявок закрыт',
  'stage.decided': 'решения разосланы',
  'stage.room-open': 'комната открыта',
  'stage.ended': 'завершён',
} satisfies Translation<typeof en>;
