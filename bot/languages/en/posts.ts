/** What channels and people read of their own accord: calls, decisions, rounds and summaries. */
export const posts = {
  'button.apply': 'Apply',
  'button.accept-invitation': 'Accept',
  'button.decline-invitation': 'Decline',
  'button.statement': 'Write a statement',
  'button.my-statements': 'My statements',
  'button.react': 'React',

  'post.venue-time': '{moment} (venue time, {zone})',

  'post.call.heading': 'Call for participation: {title}',
  'post.call.place': 'A workshop just before {convention}, {city}.',
  'post.call.parties': '**Parties:** {parties}',
  'post.call.seats': '**Seats:** {seats}, the same number for each party',
  'post.call.starts': '**Starts:** {venue}; for you: {startsAt}',
  'post.call.deadline': '**Apply until:** {closesAt} ({fromNow})',
  'post.call.unofficial':
    'The workshop is unofficial: people listen, explore and test ideas. Nobody here can decide anything, and nobody speaks for a government. It is Track II, or Track 1.5 if somebody who holds public office comes in a private capacity: that is known, and told to all who take part, when the cohort is known.',
  'post.call.who-sees':
    '**Who sees your application:** the organizers and reviewers of this workshop, nobody else in this server. Text on Discord is not end-to-end encrypted. You can read or withdraw your application at any time with `/my application`.',

  'button.calendar-file': 'My calendar file',
  'post.meeting-news.added': 'A new date: {title}',
  'post.meeting-news.changed': 'A date has changed: {title}',
  'post.meeting-news.removed': 'A date is called off: {title}',
  'post.meeting-news.when': '{meeting}: {venue}; for you: {startsAt}',
  'post.meeting-news.hint':
    'The button gives you a new file for your calendar; so does `/my calendar` in the server. It changes the entries you have and adds none twice.',
  'post.reminder.heading': 'Reminder: {title}',
  'post.reminder.late': '*This reminder comes late.*',
  'post.reminder.drafts-three-days':
    'Your application is begun and not handed in. Applications close {deadlineAt} ({fromNow}). Continue in the server with `/my application`.',
  'post.reminder.drafts-one-day':
    'Your application is begun and not handed in. Applications close {deadlineAt} ({fromNow}), and what is not handed in by then does not count. Continue in the server with `/my application`.',
  'post.reminder.reviews':
    'Reviews are due {deadlineAt} ({fromNow}). `/review next` shows each reviewer what is left to do.',
  'post.reminder.replies':
    'You are invited and have not answered. Please reply by {deadlineAt} ({fromNow}); after that, your seat may go to somebody else. `/my application` has the buttons.',
  'post.reminder.ground-rules':
    'You have accepted the invitation. Please read and accept the ground rules by {deadlineAt} ({fromNow}): the room opens only to those who have. `/my application` has the button.',
  'post.reminder.follow-up':
    'It is time to look back at the workshop and at what came of it. `/my calendar` shows whether a follow-up meeting is planned.',

  'post.invitation.heading': 'You are invited: {title}',
  'post.invitation.body': 'You have been chosen for this workshop. It starts {venue}; for you: {startsAt}.',
  'post.invitation.reply':
    '**Please reply by {dueAt} ({fromNow}).** After that, your seat may go to somebody else. The organizers see your reply; nobody else is told of it. If the buttons do not work for you, type `/my application` in the server.',

  'post.not-chosen.heading': 'Your application: {title}',
  'post.not-chosen.body':
    'Thank you for applying. You have not been chosen this time. Each party has the same, small number of seats, and the group was chosen as a whole: this is no judgement of your work.\nYou can read or withdraw your application at any time, with the buttons below or `/my application`.',

  'post.room-ready.heading': 'The room is open: {title}',
  'post.room-ready.body':
    'Your room is {room}.\n**Who can read there:** the participants, the facilitators, and the administrators of this server. Text on Discord is not end-to-end encrypted.',

  'post.chatham-house': 'Chatham House Rule: use what you hear, never say who said it.',

  'post.round.name': 'Round {ordinal} of {total} · {title}',
  'post.round.ends': '**Ends {closesAt} ({fromNow}).**',
  'post.round.ends-now': 'It now ends {closesAt} ({fromNow}).',
  'post.round.propositions-shortened': 'The form shows every proposition in full.',

  'post.round-warning':
    'Little time is left: the round ends {closesAt} ({fromNow}). Please finish what you are writing.',
  'post.round-paused':
    'The round is paused with {minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}} left. The clock stands still; what you are writing, you may finish and send.',
  'post.round-resumed': 'The round goes on. It ends {closesAt} ({fromNow}).',
  'post.round-extended':
    'The round has {minutes, plural, one {# minute} other {# minutes}} more. It now ends {closesAt} ({fromNow}).',
  'post.round-interrupted':
    'I was out of service from {lastSeenAt} on, so the round is paused with {minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}} left. Everything sent before then is kept. A facilitator resumes the round when the room is ready.',
  'post.round-continued':
    'I was out of service for a short while, from {lastSeenAt} on. Everything sent before then is kept, and the round goes on: it ends {closesAt} ({fromNow}).',
  'post.round-closed': 'The round is closed. Thank you.',
  'post.round-closed.early': 'The round was ended before its time, and it is closed. Thank you.',

  'post.statements.few-writers': 'Fewer than three people wrote, so no aliases are shown.',

  'post.reactions.explained':
    'Shown are bands, never numbers. “Too few answers to show” protects those who did answer.',
  'post.reactions.room': 'Whole room: {band}',
  'post.reactions.parties-too-few': 'By party: {band}',
  'post.reactions.more': 'There were more propositions than fit here.',
  'post.reactions.none': 'This round had no propositions.',

  'band.broad-opposition': 'broad opposition',
  'band.leaning-against': 'leaning against',
  'band.divided': 'divided',
  'band.leaning-for': 'leaning for',
  'band.broad-support': 'broad support',
  'band.too-few': 'too few answers to show',

  'post.agenda-finished':
    '{total, plural, one {The round of this workshop is closed.} other {All # rounds of this workshop are closed.}} Thank you.\nWhat happens next: a summary without names is composed from what was said. It quotes only statements whose writers allowed it, and two people must approve it before an audience reads it.',

  'post.room-waits.heading': 'The room cannot be reached: {title}',
  'post.room-waits.body':
    'I can no longer write in the room of this workshop, so its round is paused: nobody loses time. Perhaps the channel was deleted, or my access to it taken away. Nothing is lost: what I owe the room waits, and appears there in its order.\n**What to do now:** let my role see the channel, write in it and manage its permissions, or, if it was deleted, make a new room with `/room open`. Then resume the round.',
  'post.room-lost.heading': 'Something did not arrive in the room: {title}',
  'post.room-lost.body':
    'Discord refused something that I owed the room of this workshop: a message, or a change of who may enter. If a round was open, it is paused.\n**What to do now:** look into the room, and tell the participants what is missing. `/room open` repeats every change of who may enter. Then resume the round.',
  'post.call-lost.heading': 'The call could not be posted: {title}',
  'post.call-lost.body':
    'I cannot post in the channel for calls. Perhaps it was deleted, or my access to it taken away. Nobody can apply until the call is posted.\n**What to do now:** mend the channel, or run `/setup`, which makes a new one. Then use `/call open` again.',
  'post.summary-lost.heading': 'The summary could not be posted: {title}',
  'post.summary-lost.body':
    'I cannot post in the channel for summaries. Perhaps it was deleted, or my access to it taken away. The approved summary, or a part of it, is not to be read there.\n**What to do now:** mend the channel, or run `/setup`, which makes a new one. Then use `/summary approve` again.',

  'post.summary.heading': 'Summary: {title}',
  'post.summary.place': 'A workshop held before {convention}, {city}: {venue}.',
  'post.summary.parties': '**Parties:** {parties}',
  'post.summary.method':
    '**How it was made:** the workshop was held in timed rounds: under the Chatham House Rule, unless a round was announced as on or off the record. This summary names parties, never persons. It is put together from what participants wrote; each quotation is here with its writer’s permission, and two people approved the whole.',
  'post.summary.bands':
    '**What the bands mean:** agreement is given as a band, never as a number, counting those who agreed or disagreed: broad support, more than four fifths agreed; leaning for, more than three fifths; divided, two to three fifths; leaning against, less than two fifths; broad opposition, less than one fifth. A party is shown only where at least {partyLeast} of it answered, the whole room only from {roomLeast}. How warm people feel, or how sure they are, is given on five steps in the same way, from very low to very high.',
  'post.summary.round': 'Round {ordinal} · {title}',
  'post.summary.quotes': '**Said in the room, quoted with permission:**',
  'post.summary.more-quotes': 'More were cleared than fit here.',
  'post.summary.unquoted': 'Other statements were made that their writers keep in the room.',
  'post.summary.nothing': 'Nothing of this round leaves the room.',
  'post.off-the-record': 'Off the record: nothing of this round leaves the room.',
  'post.on-the-record':
    'On the record: what you allow to be quoted is quoted with the name of your party, never with yours.',
  'post.round.again': 'This round is open once more. What was written before is kept, and can be added to.',
  'post.round.collecting': 'This round comes later. What it opens with is written now.',
  'post.round.phase.opening': '-# Phase, after Kelman: arriving. Say who you are; positions come later.',
  'post.round.phase.needs':
    '-# Phase, after Kelman: needs and fears. Say what lies behind positions; listen, do not answer yet.',
  'post.round.phase.solutions':
    '-# Phase, after Kelman: thinking up solutions together. **No objections in this round**: they have their place later.',
  'post.round.phase.constraints': '-# Phase, after Kelman: constraints. What stands in the way of each option at home?',
  'post.round.phase.steps': '-# Phase, after Kelman: steps. What could overcome the constraints, and who could begin?',
  'post.round.phase.closing': '-# Phase, after Kelman: looking back, and onward.',
  'post.round.exception.overridden':
    '⚠ This round affects {parties}, who are not in the room. A facilitator has opened it all the same: “{reason}”',
  'post.round.exception.rescoped':
    '⚠ This round affected {parties}, who are not in the room. A facilitator has changed what it asks: “{reason}”',
  'post.round.ends-early':
    'The round ends early when three quarters of the room say with the button that they are ready. Nobody is told who is.',
  'post.round.withdrawn': '(withdrawn)',
  'post.round-grace':
    'Time is over. Whoever is still writing may finish: everything sent by {graceEndsAt} ({fromNow}) is taken.',
  'post.round-readied':
    'Most people are ready. The round ends {closesAt} ({fromNow}); please finish what you are writing.',
  'post.round-cooling':
    'We take a moment to cool down. The clock stands still and runs on {resumesAt} ({fromNow}). What you are writing, you may finish and send.',
  'post.pause-asked':
    'A participant has asked for a pause, so the clock stands still, with {minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}} left. Nobody is told who asked. A facilitator resumes the round.',
  'post.round-left-out': 'This round is left out.',
  'post.announcement': '**From the facilitators:**\n{text}',
  'post.words.part': '{heading}, part {part} of {parts}',
  'post.words.about': 'About {number}: {text}',
  'post.turn-started': '🎙 {member} has the floor until {endsAt} ({fromNow}).',
  'post.turn-next': 'Next: {member}.',
  'post.turn-warning': '{member}, little time is left: your turn ends {fromNow}.',
  'post.turn-overtime': '{member}, your time is over. Please finish your sentence; the floor goes on {fromNow}.',
  'post.floor-free': 'The floor is free. Who wants to speak next raises a hand.',
  'post.private-word': '✉ {member} asks for a private word with a facilitator:',
  'post.flag.out-of-scope': '⚑ Somebody in the room says: this is out of scope (round {ordinal}). I do not tell who.',
  'post.flag.pause': '⏸ A participant has paused round {ordinal}. I do not tell who. Ask the room gently; then resume.',
  'post.round-blocked.party-absent':
    'Round {ordinal} “{title}” has not opened: it affects {parties}, and somebody of these is not in the room. Wait for them, re-scope the round or open it with a reason that everybody reads.',
  'post.round-blocked.no-options':
    'Round {ordinal} “{title}” has not opened: constraints need options, and none has been written. Leave it out, or hold a round of options first.',
  'post.round-blocked.signals-too-few':
    'Round {ordinal} “{title}” has not opened: sealed signals need at least five people of every party. Leave it out, or wait for more people.',
  'button.ready': 'I am ready',
  'button.aside': 'Help and safety',
  'button.raise-hand': 'Raise my hand',
  'button.lower-hand': 'Lower my hand',
  'button.finish-turn': 'I have finished',
  'button.take-down': 'Take it down (only its writer can)',
  'band.very-low': 'very low',
  'band.low': 'low',
  'band.middle': 'in the middle',
  'band.high': 'high',
  'band.very-high': 'very high',
  'post.panel.heading': '**Facilitators’ panel**',
  'post.summary.off-the-record': '**Round {ordinal} was held off the record:** nothing of it leaves the room.',
  'post.summary.about': 'About: {text}',
  'post.summary.exception.overridden':
    '⚠ This round affects {parties}, who were not in the room. A facilitator opened it all the same: “{reason}”',
  'post.summary.exception.rescoped':
    '⚠ This round affected {parties}, who were not in the room. A facilitator changed what it asked: “{reason}”',
  'button.panel.open': 'Open round {ordinal}',
  'button.panel.collect': 'Collect texts',
  'button.panel.warn': 'Warn the room',
  'button.panel.pause': 'Pause',
  'button.panel.cool-down': 'Cool down…',
  'button.panel.resume': 'Resume',
  'button.panel.extend': '+{minutes} min',
  'button.panel.close': 'End round {ordinal}…',
  'button.panel.leave-out': 'Leave out {ordinal}…',
  'button.panel.reopen': 'Reopen {ordinal}…',
  'button.panel.next-speaker': 'Next speaker',
  'button.panel.skip-speaker': 'Skip, comes back',
  'button.panel.announce': 'Announce…',
  'button.panel.figures': 'Floor time',
  'button.panel.refresh': 'Refresh',
  'post.panel.no-agenda':
    'This workshop has no agenda yet. **Next:** get one to start from with `/agenda template`, change it if you like, and give it back here with `/agenda import`.',
  'post.panel.not-started': 'No round has been held yet.',
  'post.panel.kind': '-# Kind: {kind}',
  'post.panel.open': '**Open.** Ends {endsAt} ({fromNow}).',
  'post.panel.grace': '**Time is over.** Whoever is still writing may finish until {endsAt} ({fromNow}).',
  'post.panel.paused':
    '**Paused**, with {minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}} left. The clock stands still until you resume.',
  'post.panel.cooling':
    '**Cooling down**, with {minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}} left. The clock runs on {resumesAt} ({fromNow}).',
  'post.panel.closing': '**Over.** What was written is being shown to the room.',
  'post.panel.closed': '**Over.**',
  'post.panel.next': '**Next:** round {ordinal} · {title} ({kind}, {minutes} min)',
  'post.panel.collecting': 'For the next round, the room is handing in texts.',
  'post.panel.last': '**Next:** nothing. This is the last round.',
  'post.panel.finished': 'All rounds have been held. **Next:** `/summary draft`.',
  'post.panel.speaking': '**Speaks:** {member}, until {endsAt} ({fromNow})',
  'post.panel.speaking-paused': '**Speaks:** {member}; the clock stands still',
  'post.panel.floor-free': '**Speaks:** nobody',
  'post.panel.waiting': '**Waiting:** {members}',
  'post.panel.waiting-more': '**Waiting:** {members}, and {more} more',
  'post.panel.nobody-waits': '**Waiting:** nobody',
  'post.panel.over':
    'This panel is over: the round it was made for has been held. The newest panel stands further down.',
  'post.backstage-waits.heading': 'The facilitators’ channel cannot be reached: {title}',
  'post.backstage-waits.body':
    'I can no longer write in the facilitators’ own channel of this workshop. Perhaps the channel was deleted, or my access to it taken away. Nothing is lost: what they are owed waits, and appears nowhere else. Perhaps somebody in the room has asked for help and nobody can read it.\n**What to do now:** let my role see the channel, write in it and manage its permissions, or, if it was deleted, make a new one with `/room open`.',
  'post.backstage-lost.heading': 'Something did not reach the facilitators: {title}',
  'post.backstage-lost.body':
    'Discord refused something that I owed the facilitators of this workshop. It may be somebody who asked for a private word or raised a flag.\n**What to do now:** ask in the room, gently and without naming anybody, whether somebody wanted to tell the facilitators something.',
  'post.round.turns-by-voice':
    'We speak in {channel}. There I mute everybody but the one who has the floor; facilitators are never muted, and in a pause nobody is. Who cannot speak by voice writes here when it is their turn.',
  'post.round.turns-in-writing':
    'There is no voice channel, so we speak in writing: who has the floor writes here, and the others read.',
  'post.round.quoting.chatham-house': 'You choose for each text whether a summary may quote it, without a name.',
  'post.round.quoting.off-the-record': 'No summary quotes anything of it.',
  'post.round.quoting.on-the-record':
    'You choose for each text whether a summary may quote it, with the name of your party.',
  'post.caucus.who-reads':
    '**Who can read here:** the participants of {party}, the facilitators, and the administrators of this server. Text on Discord is not end-to-end encrypted.',
  'post.caucus.again': 'This channel is open once more.',
  'post.caucus.stays':
    'Nothing of what is said here is kept by me, and nothing of it goes into a summary. When the round ends, you can still read here, and nobody of you can write.',
  'post.caucus.closed':
    'The round is over, and this channel is closed: you can read here, and write no more. The conversation goes on in the room.',
  'post.caucus-waits.heading': 'The parties’ own channels cannot be reached: {title}',
  'post.caucus-waits.body':
    'In a round in which each party talks by itself, each has a private channel. I cannot make these channels, write there or change who may enter. Perhaps a permission was taken away from me. The round goes on, and I try again every half minute.\n**What to do now:** let my role manage channels and permissions in this server, and see and write in the channels whose names end in “caucus” and a number. Until then, look there yourself who can read them.',
} as const;
