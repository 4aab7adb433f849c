/** What members read in the chapter «rounds», in English. */
export const rounds = {
  'command.room.open': 'Open the private room of a workshop to its participants',
  'reply.room.opened':
    'The room is open: {channel}. {admitted, plural, =0 {Nobody has a key yet.} one {# participant has a key.} other {# participants have a key.}} {waiting, plural, =0 {Nobody is missing.} one {# person has not accepted the ground rules yet and gets in after that.} other {# people have not accepted the ground rules yet and get in after that.}}\nWho can read it: the participants, the facilitators, the administrators of this server, this bot, and Discord.',

  'command.agenda.import': 'Give the workshop of this room an agenda from a YAML file',
  'option.agenda.import.file': 'The agenda, a YAML file',
  'command.agenda.template': 'Get an agenda to start from, after Kelman',
  'reply.agenda.template':
    'An agenda after Kelman, as a file: four rounds of about 80 minutes. Change it in any editor, then give it back with {command}.',
  'command.agenda.show': 'Show the agenda of this room',
  'reply.agenda.imported':
    '**The agenda is set:** {count, plural, one {# round} other {# rounds}}, {minutes} minutes in all.\n{lines}\nStart with {command}.',
  'reply.agenda.shown': '{count, plural, one {# round} other {# rounds}}, {minutes} minutes in all.\n{lines}',
  'reply.agenda.file': 'The rounds are in the file.',
  'reply.agenda.line': '{ordinal}. {title}: {kind}, {minutes} min, {status}',
  'kind.discussion': 'discussion',
  'kind.statements': 'hidden statements',
  'kind.reactions': 'reactions',
  'round.planned': 'planned',
  'round.open': 'open',
  'round.paused': 'paused',
  'round.closing': 'closing',
  'round.closed': 'closed',

  'command.round.open': 'Open the next round in this room',
  'command.round.pause': 'Stop the clock of the open round',
  'command.round.resume': 'Let the clock of the paused round run on',
  'command.round.extend': 'Give the open round more time',
  'option.round.extend.by': 'Minutes to add',
  'command.round.skip': 'End this round now; what was written is shown, and the next round opens',
  'reply.round.opened': 'Round {ordinal} is open. It closes {closesAt}.',
  'reply.round.paused': 'Round {ordinal} is paused. {command} lets it run on.',
  'reply.round.resumed': 'Round {ordinal} goes on. It closes {closesAt}.',
  'reply.round.extended': 'Round {ordinal} now closes {closesAt}.',
  'reply.round.skipped': 'Round {ordinal} is over.',
  'reply.round.skip-ask':
    '**End round {ordinal} now, before its time?** What was written is shown, and the next round opens. This cannot be undone.',
  'button.skip-round': 'Yes, end round {ordinal} now',

  'modal.statement': 'Your statement',
  'field.statement.text': 'What do you want to say?',
  'field.statement.about': 'Hidden until the round closes. Then the room reads it under your alias.',
  'field.statement.quote': 'May the public summary quote it?',
  'field.statement.quote-about': 'Without name, alias or party. If you are not sure, choose No.',
  'choice.no': 'No, it stays in the room',
  'choice.yes': 'Yes, without any name',
  'reply.statement.kept':
    '**Your statement is kept.** It is hidden until round {ordinal} closes.\n{quote}\n{left, plural, =0 {You have handed in all statements of this round.} one {You may add # more.} other {You may add # more.}}',
  'reply.statement.own': '**Your statements in round {ordinal}** (only you see this):\n{statements}',
  'reply.statement.none': 'You have not handed in a statement in round {ordinal}.',
  'reply.statement.quoted': 'The public summary may quote it, without any name.',
  'reply.statement.unquoted': 'It stays in the room: no summary quotes it.',
  'reply.statement.change':
    'Until the summary is posted, you may change your mind here: a statement can be kept from quotation, or withdrawn.',
  'reply.statement.not-quoted': '**No summary will quote statement {number}.** It stays in the room.',
  'button.unquote-statement': 'Do not quote {number}',
  'button.withdraw-statement': 'Withdraw {number}',
  'button.withdraw-statement-now': 'Yes, withdraw it for good',
  'reply.statement.withdraw-ask':
    '**Withdraw this statement from round {ordinal}?**\n> {statement}\nI delete it wherever I keep it, and no summary can quote it. This cannot be undone. What the room has already been shown stays in the room’s messages.',
  'reply.statement.withdrawn': '**Your statement is withdrawn.** It is deleted, and round {ordinal} will not show it.',
  'reply.statement.withdrawn-read':
    '**Your statement is withdrawn.** It is deleted, and no summary can quote it. Round {ordinal} had closed, so the room has read it: the message there stays.',

  'reply.react.ask':
    '**{item} of {total}** (only you see this; the room learns no names and no counts)\n> {proposition}\n{answer}',
  'reply.react.answered': 'Your answer so far: {reaction}.',
  'reply.react.unanswered': 'What do you think?',
  'reply.react.done':
    '**Your answers are kept.** Until the round closes you may change them: press React in the room again.\n{answers}',
  'button.react-answer.agree': 'Agree',
  'button.react-answer.disagree': 'Disagree',
  'button.react-answer.pass': 'Pass',
  'button.react-again': 'Change my answers',
  'reaction.agree': 'agree',
  'reaction.disagree': 'disagree',
  'reaction.pass': 'pass',
} as const;
