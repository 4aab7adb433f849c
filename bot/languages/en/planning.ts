/** What members read in the chapter «planning», in English. */
export const planning = {
  'command.setup': 'Create the roles and channels that workshops need, or find them again',
  'reply.setup.created':
    '**Ready.** I created: {created}.\nGive the roles to your organizers, reviewers and facilitators. Then start with {command}.',
  'reply.setup.found':
    '**Ready.** All roles and channels were here already. Give the roles to your organizers, reviewers and facilitators.',
  'warning.outsiders':
    '**Careful:** {channel} is open to others as well: {readers}. Whoever can see it reads all that is written there. Unless you want that, take their access away in the channel’s settings.',
  'warning.outsiders.members': '{members, plural, one {# account} other {# accounts}} let in by name',

  'command.convention.add': 'Add the convention that workshops precede',
  'option.convention.add.name': 'Name of the convention',
  'option.convention.add.host': 'Association that hosts it',
  'option.convention.add.city': 'City of the venue',
  'option.convention.add.zone': 'Time zone of the venue, for example Europe/Vienna',
  'option.convention.add.starts': 'First day, for example 2027-03-14',
  'option.convention.add.ends': 'Last day, for example 2027-03-17',
  'option.convention.add.web': 'Web page',
  'reply.convention.added':
    '**{name}** is added: {city}, {startsOn} to {endsOn}, time zone {timeZone}.\nNext: plan a workshop before it with {command}.',

  'command.workshop.schedule': 'Plan a workshop before a convention',
  'option.workshop': 'Which workshop',
  'option.workshop.schedule.convention': 'The convention it precedes',
  'option.workshop.schedule.title': 'Title of the workshop',
  'option.workshop.schedule.time': 'Start at the venue, 24-hour clock, for example 09:00',
  'option.workshop.schedule.parties': 'Names of the parties, separated by commas',
  'option.workshop.schedule.seats': 'Seats in all, the same number for each party',
  'option.workshop.schedule.hours': 'Booked length in hours',
  'option.workshop.schedule.days-before': 'Days before the first day of the convention (1 if left out)',
  'reply.workshop.scheduled':
    '**{title}** is planned.\n• Starts: {venueTime} ({timeZone}), for you {startsAt}\n• Parties: {parties}; {seats} seats\n• Applications close: {applicationsCloseAt}\n• Replies due: {repliesDueAt}\nOnly organizers and facilitators can see it so far. Next: {command} posts the call.',
  'command.workshop.list': 'Show the workshops of this server',
  'reply.workshop.none': 'No workshop is planned yet. Plan one with {command}.',
  'reply.workshop.line': '• **{title}**, {startsAt}: {stage}',
  'stage.planned': 'planned, not announced',
  'stage.call-open': 'applications are open',
  'stage.call-closed': 'applications are closed',
  'stage.decided': 'decisions are released',
  'stage.room-open': 'the room is open',
  'stage.ended': 'over',
} as const;
