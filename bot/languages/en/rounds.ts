/** What members read in the chapter «rounds», in English. */
export const rounds = {
  'command.room.open': 'Open the private room of a workshop to its participants',
  'reply.room.opened':
    'The room is open: {channel}. {admitted, plural, =0 {Nobody can enter yet.} one {# participant can enter.} other {# participants can enter.}} {waiting, plural, =0 {Nobody is missing.} one {# person has not accepted the ground rules yet and gets in after that.} other {# people have not accepted the ground rules yet and get in after that.}}\nWho can read it: the participants, the facilitators, the administrators of this server, this bot, and Discord.',

  'command.agenda.import': 'Give the workshop of this room an agenda from a YAML file',
  'option.agenda.import.file': 'The agenda, a YAML file',
  'command.agenda.template': 'Get an agenda to start from, as a file',
  'reply.agenda.template':
    '**{name}**: {count, plural, one {# round} other {# rounds}}, {minutes} minutes. Change it in any editor, try it with {dryRun}, then give it to the workshop with {import}.\nKeep the second file in the same folder: with it, many editors complete the keys and mark mistakes.',
  'command.agenda.show': 'Show the agenda of this room',
  'reply.agenda.imported':
    '**The agenda is set:** {count, plural, one {# round} other {# rounds}}, {minutes} minutes in all.\n{lines}\nStart with {command}.',
  'reply.agenda.shown': '{count, plural, one {# round} other {# rounds}}, {minutes} minutes in all.\n{lines}',
  'reply.agenda.file': 'The rounds are in the file.',
  'reply.agenda.line': '{ordinal}. {title}: {kind}, {minutes} min, {status}',
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
  'command.round.skip':
    'End this round now; what was written is shown, and the next opens unless something stands against it',
  'reply.round.opened': 'Round {ordinal} is open. It closes {closesAt}.',
  'reply.round.paused': 'Round {ordinal} is paused. {command} lets it run on.',
  'reply.round.resumed': 'Round {ordinal} goes on. It closes {closesAt}.',
  'reply.round.extended': 'Round {ordinal} now closes {closesAt}.',
  'reply.round.skipped': 'Round {ordinal} is over.',
  'reply.round.skip-ask':
    '**End round {ordinal} now, before its time?** What was written is shown; then the next round opens, unless the agenda waits for you there or a rule stands against it. This cannot be undone.',
  'button.skip-round': 'Yes, end round {ordinal} now',

  'modal.statement': 'Your statement',
  'field.statement.text': 'What do you want to say?',
  'field.statement.about': 'Hidden until the round closes. Then the room reads it under your alias.',
  'field.statement.before-about': 'Hidden until the round opens. Then the room reads it under your alias.',
  'field.statement.nobodys-about': 'Hidden until the round opens. Then the room reads it, with no name and no alias.',
  'field.statement.quote': 'May the public summary quote it?',
  'field.statement.quote-about': 'Without name, alias or party. If you are not sure, choose No.',
  'choice.no': 'No, it stays in the room',
  'choice.yes': 'Yes, without any name',
  'reply.statement.kept':
    '**Your statement is kept.** It is hidden until round {ordinal} closes.\n{quote}\n{left, plural, =0 {You have handed in all statements of this round.} one {You may add # more.} other {You may add # more.}}',
  'reply.statement.kept-before':
    '**Your statement is kept.** It is hidden until round {ordinal} opens.\n{quote}\n{left, plural, =0 {You have handed in all statements of this round.} one {You may add # more.} other {You may add # more.}}',
  'reply.statement.own': '**Your statements in round {ordinal}** (only you see this):\n{statements}',
  'reply.statement.none': 'You have not handed in a statement in round {ordinal}.',
  'reply.statement.quoted':
    'The public summary may quote it, never with your name or alias. The name of your party stands beside it only where the round is on the record.',
  'reply.statement.quotable': 'A summary may quote it, without name, alias or party.',
  'reply.statement.quotable-party': 'A summary may quote it, with the name of your party, never with yours.',
  'reply.statement.unquoted': 'It stays in the room: no summary quotes it.',
  'reply.statement.change':
    'Until the summary is posted, you may change your mind here: a statement can be kept from quotation, or withdrawn.',
  'reply.statement.not-quoted': '**No summary will quote statement {number}.** It stays in the room.',
  'button.unquote-statement': 'Do not quote {number}',
  'button.withdraw-statement': 'Withdraw {number}',
  'button.withdraw-statement-now': 'Yes, withdraw it for good',
  'reply.statement.withdraw-ask':
    '**Withdraw this statement from round {ordinal}?**\n> {statement}\nI delete it wherever I keep it, no summary can quote it, and if the room has been shown it, I take it out of the message there. People may remember what they have read. This cannot be undone.',
  'reply.statement.withdrawn': '**Your statement is withdrawn.** It is deleted, and round {ordinal} will not show it.',
  'reply.statement.withdrawn-read':
    '**Your statement is withdrawn.** It is deleted, and no summary can quote it. The room had been shown it in round {ordinal} and may remember it; I take it out of the message there.',

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
  'button.react-answer.could-live-with': 'Could live with it',
  'reaction.could-live-with': 'could live with it',
  'button.react-answer.need-to-think': 'Need to think',
  'reaction.need-to-think': 'need to think',
  'button.react-answer.cannot': 'Cannot',
  'reaction.cannot': 'cannot',
  'button.react-answer.would-support': 'Would support it',
  'reaction.would-support': 'would support it',
  'button.react-answer.would-not-hinder': 'Would not hinder it',
  'reaction.would-not-hinder': 'would not hinder it',
  'button.react-answer.would-oppose': 'Would oppose it',
  'reaction.would-oppose': 'would oppose it',
  'button.react-answer.yes': 'Yes',
  'reaction.yes': 'yes',
  'button.react-answer.no': 'No',
  'reaction.no': 'no',
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
    '**{item} of {total}** (only you see this; the room learns no names and no counts)\n{proposition}\n{ask}\n{answer}',
  'signal.could': 'could live with it',
  'signal.could-not': 'could not',
  'signal.none': 'no mark',
  'button.signal.could': 'Could live with it',
  'button.signal.could-not': 'Could not',
  'button.signal.none': 'No mark',
  'button.signal-back': 'Back',
  'button.signal-next': 'Next',
  'button.signal-again': 'Change my marks',
  'reply.signals.ask':
    '**Offer {item} of {total}** (only you see this, and only until the round ends)\n{offer}\nYour mark: **{mark}**. You can accept {left, plural, =0 {no further offer} one {# more offer} other {# more offers}}.',
  'reply.signals.done':
    '**Your marks** (only you see this). You may change them until the round ends; then they are destroyed, and nobody can ever read them.\n{list}',
  'choice.yes-party': 'Yes, with the name of my party',
  'field.statement.quote-party-about': 'With your party’s name, never yours. If you are not sure, choose No.',
  'option.agenda.template.name': 'Which one?',
  'choice.template.kelman': 'Phases after Kelman, about 3 hours',
  'choice.template.express': 'Express round, half an hour',
  'choice.template.pre-submission': 'Diagnosis, prognosis, therapy, handed in before',
  'choice.template.scenario-day': 'Scenario day, about 5 hours',
  'choice.template.half-day': 'Half a day with every kind of round, 4 hours',
  'command.agenda.export': 'Get the agenda of this room as a file, as it stands',
  'reply.agenda.exported':
    '**The agenda as it stands**, {count, plural, one {# round} other {# rounds}}, without anything that was said or written. {import} reads it again.\nKeep the second file in the same folder: with it, many editors complete the keys and mark mistakes.',
  'command.agenda.copy': 'Give the workshop of this room the agenda of another one',
  'command.agenda.dry-run': 'Try an agenda on this workshop: times and warnings, nothing is saved',
  'option.agenda.dry-run.file': 'The agenda, a YAML file',
  'reply.agenda.dry-run':
    '**Dry run{title}: nothing was saved.** {count, plural, one {# round} other {# rounds}}, {minutes} minutes, and {withGrace} with the time to finish writing; {booked} are booked.\nFrom {starts} ({startsAt} for you). Each line: venue time, and in brackets your own.',
  'reply.agenda.dry-run.line': '{ordinal}. {from}–{to} ({own}) {title} · {kind} · {minutes} min',
  'reply.agenda.dry-run.short-line': '{ordinal}. {from}–{to} ({own})',
  'reply.agenda.dry-run.file-line': '{ordinal}. {from}–{to} ({zone}), {utc} UTC: {title} · {kind} · {minutes} min',
  'reply.agenda.dry-run.fine': 'I have nothing to warn of. Give it to the workshop with {import}.',
  'reply.agenda.dry-run.warnings': '{count, plural, one {**One thing to know:**} other {**# things to know:**}}',
  'reply.agenda.dry-run.in-file': 'All titles and warnings are in the file.',
  'warning.agenda.too-long':
    'The rounds take {minutes} minutes and {booked} are booked: the import would be refused. Shorten or remove rounds.',
  'warning.agenda.grace-too-long':
    'With the time to finish writing, the rounds take {minutes} minutes and {booked} are booked. Leave some minutes to spare.',
  'warning.agenda.phase-rule':
    'Round {ordinal}: {rule} The import would be refused. Move the round, or write `{key}: false` under `phaseRules:`.',
  'warning.agenda.nothing-to-build-on':
    'Round {ordinal} builds on options, and no round before it asks for any: it could not open. Put a round of options before it.',
  'warning.agenda.party-without-seat':
    'Round {ordinal} affects {parties}, who have no seat in this workshop: it would open only with a reason that everybody reads. Ask something else, or invite them.',
  'warning.agenda.signals-too-few':
    'Round {ordinal} needs at least {least} people of every party, and there {seats, plural, one {is # seat} other {are # seats}} for each: it could not open. Take another kind of round.',
  'warning.agenda.handed-in-before':
    'Round {ordinal} opens with texts that people hand in before: ask for them in good time with `/round collect` or on the panel. They are taken until the round opens, by this plan at {by}.',
  'warning.agenda.waits':
    'After round {ordinal} the clock waits for a facilitator: all later times are the earliest possible.',
  'option.room.open.voice': 'Also a voice channel, where people speak in turns',
  'reply.room.backstage':
    'The facilitators have a channel of their own: {backstage}. Their panel stands there. Besides them, administrators of this server can read it.',
  'reply.room.voice': 'People speak in turns in {voice}.',
  'reply.room.agenda-next':
    '**Next:** give the workshop an agenda there. {template} gets you one to start from, and {import} gives it back.',
  'command.panel': 'Bring the facilitators’ panel to the bottom of their channel',
  'option.round.open.reason': 'Why it opens though a party that it affects is absent; everybody reads it',
  'option.round.open.prompt': 'What it asks instead, if you re-scope it',
  'command.round.close': 'End this round; whoever is writing may finish',
  'command.round.cool-down': 'Stop the clock for some minutes; it runs on by itself',
  'option.round.cool-down.minutes': 'Minutes to cool down',
  'command.round.warn': 'Tell the room now that little time is left',
  'command.round.reopen': 'Open the round that was held last once more',
  'option.round.reopen.minutes': 'For how many minutes',
  'command.round.leave-out': 'Leave out the next round',
  'command.round.collect': 'Ask the room to hand in what the next round opens with',
  'command.round.announce': 'Say something to the room in the facilitators’ name; it pings nobody',
  'option.round.announce.text': 'What the room reads, up to 1,500 characters',
  'standing.planned': 'Round {ordinal} has not been opened yet.',
  'standing.collecting': 'For round {ordinal}, the room is handing in texts. It has not been opened yet.',
  'standing.open': 'Round {ordinal} is open and ends {endsAt}.',
  'standing.grace': 'The time of round {ordinal} is over. Whoever is still writing may finish; it closes {endsAt}.',
  'standing.paused':
    'Round {ordinal} is paused, with {minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}} left.',
  'standing.cooling': 'Round {ordinal} cools down. Its clock runs on {resumesAt}.',
  'standing.over': 'Round {ordinal} is over.',
  'standing.left-out': 'Round {ordinal} has been left out.',
  'reply.panel.nothing': 'There was nothing left to do. {standing}',
  'reply.panel.paused-anew':
    'The clock still stands: this button was made for an earlier pause. {standing} To go on, press “Resume” on the panel as it is now, or type `/round resume`.',
  'reply.panel.extended-already': 'No time was added: its end has been moved since this panel was made. {standing}',
  'reply.panel.reason-unneeded':
    'No party was absent, so your reason was not needed: the round asks what the agenda says.',
  'reply.panel.collecting': 'The room is asked to hand in texts for round {ordinal}. They are shown when it opens.',
  'reply.panel.warned': 'The room is told that little time is left. Round {ordinal} ends {endsAt}.',
  'reply.panel.speaker': '{member} has the floor now.',
  'reply.panel.floor-free': 'The floor is free.',
  'reply.panel.moved': 'The panel stands at the bottom of {backstage}.',
  'reply.panel.renewed': 'The panel is up to date.',
  'reply.panel.close-ask':
    '**End round {ordinal} now, before its time?** Whoever is writing may finish. Then what was written is shown.',
  'reply.panel.close-grace-ask':
    '**Close round {ordinal} at once?** People are still finishing what they write; what they have not sent by now is not taken.',
  'button.panel-close-now': 'Yes, end round {ordinal} now',
  'reply.panel.leave-out-ask': '**Leave out round {ordinal}, “{title}”?** It will not be held. This cannot be undone.',
  'button.panel-leave-out-now': 'Yes, leave out round {ordinal}',
  'reply.panel.reopen-ask':
    '**Open round {ordinal}, “{title}”, once more?** What was written is kept and can be added to; when it closes, all of it is shown again. For how long?',
  'button.panel-reopen-for': 'Open it for {minutes} min',
  'reply.panel.cool-down-ask':
    '**How long should round {ordinal} cool down?** Its clock stands still meanwhile and then runs on by itself.',
  'button.panel-cool-down-for': '{minutes} min',
  'button.panel-exception': 'Open it with a reason…',
  'modal.panel-exception': 'Open without a party',
  'field.panel-exception.reason': 'Why? Everybody in the room reads it.',
  'field.panel-exception.prompt': 'What does the round ask instead?',
  'field.panel-exception.prompt-about': 'Only if you re-scope it, so that it does not affect the absent any more.',
  'modal.announcement': 'Announcement to the room',
  'field.announcement.text': 'What should the room read?',
  'field.announcement.about': 'Posted at once, in the facilitators’ name. It pings nobody.',
  'reply.announced': 'Your announcement goes to {room} now. It pings nobody.',
  'reply.figures.heading': '**Round {ordinal}, by party** (only facilitators can ask for this)',
  'reply.figures.none': 'No round is running at present, so there is nothing to count.',
  'reply.figures.floor': 'Floor time: {time} min, {turns, plural, one {# turn} other {# turns}}',
  'reply.figures.people':
    '{people, plural, =0 {Nobody has written or answered yet} one {# person has written or answered} other {# people have written or answered}}',
  'reply.figures.too-few':
    'Fewer than {least} people have written or answered so far. Until there are {least}, I do not tell of which party they are, because so few could be guessed.',
  'reply.figures.not-counted':
    'What people write or mark in this round is not counted by party, so that nobody can be guessed.',
  'reply.figures.none-asked': 'In this round nothing is handed in, so there is nothing to count.',
  'reply.hand.raised':
    '**Your hand is raised.** {position, select, 1 {You are next.} other {You are number {position} in the order of speaking.}} {waiting, plural, one {Nobody else waits.} other {# people wait, you included.}} The order can still change as others raise or lower their hands.',
  'reply.hand.raised-paused':
    '**Your hand is raised.** The round is paused, so nobody is called now. {position, select, 1 {You are next when it goes on.} other {You are number {position} in the order of speaking.}} {waiting, plural, one {Nobody else waits.} other {# people wait, you included.}}',
  'reply.hand.has-floor':
    '**You have the floor** until {endsAt}. When you are done, press “I have finished” under the newest message about your turn.',
  'reply.hand.lowered': '**Your hand is down.** You can raise it again at any time.',
  'reply.turn.finished':
    '**Thank you. Your turn is over.** {position, select, 0 {Your hand is down.} 1 {Your hand is still raised, and you are next.} other {Your hand is still raised: you are number {position} in the order of speaking.}}',
  'reply.aside':
    '**Help and safety** (only you see this)\n• **Talk to a facilitator:** you write a few words. The facilitators read them in their own channel, with your name; the room does not see them, and your alias does not stand there.\n• **Pause for everybody:** the clock stops at once, without a question. The room learns that somebody asked, and nobody learns who. A facilitator lets it run on.\n• **This is out of scope:** the facilitators learn that somebody says so, and nobody learns who. The room is not told.\n• **Withdraw my last words:** shows you what you handed in last on a form of mine, and asks once more. What you typed into the room yourself, you delete there.\n• **My statements:** what you have handed in, to read it, to keep it from quotation or to withdraw it. Only you see it.\nWho asked for a pause or raised a flag I do not write down anywhere. Between rounds, or when this message is far up, type `/aside`.\n-# I cannot call anybody to you. If you are in danger, call the emergency number of the place where you are.',
  'button.aside-talk': 'Talk to a facilitator',
  'button.aside-pause': 'Pause for everybody',
  'button.aside-scope': 'This is out of scope',
  'button.aside-withdraw': 'Withdraw my last words',
  'command.aside.help': 'What help there is in the room, and who will see what',
  'command.aside.talk': 'Tell the facilitators something that the room does not see',
  'command.aside.pause': 'Stop the clock for everybody; nobody is told who asked',
  'command.aside.scope': 'Tell the facilitators that this round is out of scope; nobody is told who says so',
  'command.aside.withdraw': 'See what you handed in last on a form, and withdraw it',
  'modal.private-word': 'To the facilitators',
  'field.private-word.text': 'What should the facilitators know?',
  'field.private-word.about': 'They and administrators can read it, with your name. Up to 1,000 characters.',
  'reply.aside.talked':
    '**Your words are kept, and on their way to the facilitators’ own channel.** They stand there with your name; the room does not see them. If nobody answers soon, write to a facilitator directly, or pause the round.',
  'reply.aside.paused':
    '**Round {ordinal} is paused for everybody.** The room is told that somebody asked, and nobody is told who. A facilitator lets it run on.',
  'reply.aside.paused-already': 'Round {ordinal} is paused already, until a facilitator lets it run on.',
  'reply.aside.flagged':
    '**The facilitators are told that round {ordinal} is out of scope.** They are not told who says so, and the room is not told at all.',
  'reply.aside.flagged-already':
    'It is noted: the facilitators have been told of round {ordinal}, and not who says so.',
  'reply.aside.no-words':
    'You have handed in nothing on a form of mine in this workshop that could be withdrawn. What you typed into the room yourself, you delete there: hold your message, then “Delete”.',
  'reply.ready':
    '**It is noted that you are ready for the end of round {ordinal}.** Once three quarters of the room are, it ends in a minute, and the room is told. Nobody is told who is ready, or how many. You may go on until then.',
  'reply.react.gone':
    'What you would be asked about has been withdrawn by whoever wrote it. There is nothing left to answer here.',
} as const;
