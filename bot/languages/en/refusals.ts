import type { AgendaFault, RefusalCode, RoleName } from '../../../domain/refusal.ts';
import type { PhaseRule } from '../../../domain/rounds/plan.ts';

/** What a member reads when a rule says no: which rule, why where it is not plain, and what to do now. */
export const refusals = {
  'refusal.needs-role':
    'Only {role} can do this. If this is your task, ask an administrator of this server to give you access.',
  'refusal.server-not-set-up':
    'This server is not ready for workshops yet. An administrator prepares it once, with `/setup`.',
  'refusal.cannot-manage-server':
    'I lack these permissions in this server: {missing}. Give them to my role in the server settings, then try again.',
  'refusal.changed-meanwhile':
    'Somebody else changed this at the same moment, so nothing of yours was saved. Look at it again, then try once more.',
  'refusal.outdated-button':
    'This button or form is out of date and does nothing any more. Run the command again, or use the newest message.',

  'refusal.unknown-time-zone':
    '“{zone}” is not a time zone I know. Write its name like this: `Europe/Vienna`. Offsets such as `+02:00` do not work, because they know no summer time.',
  'refusal.bad-date': '“{text}” is not a date in the calendar. Write year, month and day like this: `2027-08-14`.',
  'refusal.bad-time': '“{text}” is not a time of day. Write hours and minutes of a 24-hour clock like this: `09:00`.',
  'refusal.date-in-past': '{date} is already over at the venue. Choose today or a later day.',
  'refusal.ends-before-start':
    'The last day ({endsOn}) is before the first day ({startsOn}). Correct one of the two dates.',
  'refusal.unknown-convention':
    'There is no such convention in this server. Choose one from the list that appears while you type.',
  'refusal.unknown-workshop':
    'There is no such workshop in this server. Choose one from the list that appears while you type.',
  'refusal.workshop-after-convention':
    'A workshop comes before its convention, and {convention} starts on {startsOn}. Choose an earlier day.',
  'refusal.workshop-in-past': 'The workshop would have started already ({startsAt}). Choose a later time.',
  'refusal.time-does-not-exist':
    'The clocks in {zone} never show {text}: they are put forward over that hour. Choose a time an hour earlier or later.',
  'refusal.party-count':
    '{count, plural, =0 {You named no party.} one {You named # party.} other {You named # parties.}} A workshop needs {least} to {most}. Write their names with commas between them.',
  'refusal.party-twice': '“{party}” is named twice. Name each party once.',
  'refusal.party-name-length':
    'The name of a party can have {most, plural, one {# character} other {# characters}} at most. Use a shorter name.',
  'refusal.seats-not-even':
    'Every party gets the same number of seats, and {seats} cannot be shared equally by {parties} parties. Choose a multiple of {parties}.',

  'refusal.call-already-open': 'The call for this workshop is open already. There is nothing to do.',
  'refusal.call-not-open':
    'The call for this workshop is not open. Watch the channel for workshop calls: it will be announced there.',
  'refusal.applications-closed':
    'Applications closed at {closedAt}, so nothing was sent. If something kept you from applying in time, write to an organizer.',
  'refusal.already-applied':
    'You have applied to this workshop already; one application counts. Read or withdraw it with `/my application`.',
  'refusal.reviewed-here':
    'You have reviewed applications to this workshop, so you cannot apply to it: nobody judges the people they compete with.',
  'refusal.third-party':
    'Organizers and facilitators belong to no party, so they cannot apply to a workshop of this server. If you would rather take part, ask an administrator to take the role from you first.',
  'refusal.no-application':
    'I have no application of yours here. Perhaps you withdrew it. See all that I hold with `/my application`.',
  'refusal.field-empty': 'The field “{field}” is empty. Fill it in, then send the form again.',
  'refusal.unknown-choice': 'This choice is not on the list any more. Open the form again and choose from the list.',
  'refusal.nothing-to-review':
    'There is nothing left for you to review. Thank you. When new applications arrive, `/review` will show them.',
  'refusal.review-recused':
    'You have stepped aside from this case, and that is final: it stays closed to you. Go on to the next one with `/review`.',
  'refusal.review-own':
    'You have applied to this workshop yourself, so its applications stay closed to you. Other people decide them.',
  'refusal.review-too-late':
    'The decisions for this workshop have been sent, so its reviews can no longer change. Nothing was saved.',
  'refusal.application-gone':
    'This application was withdrawn, and its text is closed to everybody. Go on to the next one with `/review`.',
  'refusal.scores-incomplete':
    'One of the four criteria has no answer, so nothing was saved. Answer all four; “cannot judge” is an answer too.',
  'refusal.too-few-eligible':
    '{party} needs {seats, plural, one {# person} other {# people}}, and {eligible, plural, =0 {nobody} one {only #} other {only #}} could be chosen: reviewed, and past both gates. Collect more reviews; if that is not enough, plan the workshop anew with fewer seats.',
  'refusal.call-still-open':
    'Applications may still arrive until {closesAt}, and later ones deserve the same chance. Wait until then, or close the call first.',
  'refusal.no-cohort': 'Nobody has been chosen for this workshop yet. Propose a cohort first.',
  'refusal.decisions-released':
    'The decisions for this workshop have been sent to the applicants, so the cohort can no longer change.',
  'refusal.no-invitation':
    'There is no invitation for you to this workshop at present. See where you stand with `/my application`.',
  'refusal.reply-too-late':
    'Replies were due by {dueAt}, and the seat may have gone to somebody else. If you still want it, write to an organizer.',
  'refusal.decline-too-late':
    'Replies were due by {dueAt}, so there is nothing left to decline. To give up your seat now, withdraw your application with the button “Withdraw”; you find it with `/my application` too.',
  'refusal.seat-lapsed':
    'No reply of yours came in time, so the seat is free for somebody else. If you still want to come, write to an organizer.',
  'refusal.workshop-begun':
    'This workshop was to start at {startsAt}, so nobody can be invited to it any more, and nobody was told anything. Plan a new workshop for a later time.',
  'refusal.accept-first':
    'The ground rules are for people who have taken their seat. Accept your invitation first: `/my application`.',
  'refusal.not-participant':
    'This is only for participants of this workshop, and you are not one of them. If you should be, write to an organizer.',

  'refusal.agenda-unreadable':
    'The agenda was not saved. Line {line}, at “{key}”: {reason} Correct the file and send it again.',
  'refusal.agenda-file-too-large':
    'An agenda file can have {most, number} characters at most, and this one has more. Send a shorter file.',
  'refusal.agenda-too-long':
    'The rounds take {minutes, plural, one {# minute} other {# minutes}} together, and the workshop is booked for {booked}. Shorten or remove rounds.',
  'refusal.agenda-started':
    'The first round has begun, so the agenda can no longer be replaced. You can still extend, pause or end single rounds.',
  'refusal.no-agenda': 'This workshop has no agenda yet. An organizer or facilitator sends one as a file first.',
  'refusal.room-not-open': 'The room of this workshop is not open yet. An organizer opens it first.',
  'refusal.not-a-room': 'This channel is not the room of a workshop. Go to the room and try there.',
  'refusal.no-open-round': 'No round is running at present, so there is nothing to change.',
  'refusal.round-already-open':
    'Round {ordinal} is still running, and only one round runs at a time. Wait for its end, or end it first.',
  'refusal.round-already-paused': 'Round {ordinal} is paused already. Resume it when the room is ready.',
  'refusal.round-not-paused': 'The round is not paused, so there is nothing to resume.',
  'refusal.round-closed':
    'Round {ordinal} is closed and takes nothing more, so that all had the same time. Nothing was changed.',
  'refusal.unknown-round':
    'I do not know this round: the agenda has been replaced since. Use the newest message in the room.',
  'refusal.no-round-left': 'All rounds of the agenda have been held. There is no further one to open.',
  'refusal.extension-out-of-range':
    'A round can be extended by 1 to {most} minutes at a time, and you asked for {asked}. Choose a number in that range.',
  'refusal.statement-empty':
    'There were no words in your statement, so nothing was saved. Write it, then send it again.',
  'refusal.statement-too-long':
    'Your statement has {length, number} characters, and {most, number} is the most. Nothing was saved: shorten it, then send it again.',
  'refusal.statements-enough':
    'In this round, everybody has {most, plural, one {# statement} other {# statements}}, and you have sent yours. Read them with “My statements”.',

  'refusal.nothing-to-summarize':
    'No round of this workshop has closed yet, so there is nothing to summarize. Try again after the first round.',
  'refusal.no-draft': 'There is no draft of a summary for this workshop. Compose one first.',
  'refusal.draft-replaced':
    'A newer draft has taken the place of this one, so your approval was not counted. Read the newest draft, then approve that.',
  'refusal.draft-outdated':
    'The record of this workshop has changed since this draft was composed, so your approval was not counted. Draft the summary anew with `/summary draft`, then approve that.',
  'refusal.rounds-not-over':
    'Not all rounds of this workshop are over, so its summary cannot be approved yet. Hold or end the remaining rounds, then draft it anew with `/summary draft`.',
  'refusal.approved-already':
    'You have approved this draft already. Another person must approve it too: two are needed.',
  'refusal.summary-posted': 'This summary has been posted to the audience, so it can no longer change.',

  'role.organizer': 'people with the role “Workshop organizer”',
  'role.reviewer': 'people with the role “Workshop reviewer”',
  'role.facilitator': 'people with the role “Workshop facilitator” or “Workshop organizer”',
  'role.administrator': 'administrators of this server (permission “Manage Server”)',

  'agenda-fault.not-yaml': 'this is not readable as YAML. Check indentation, colons and quotation marks.',
  'agenda-fault.unknown-key': 'I do not know this key here. There can be: {allowed}.',
  'agenda-fault.missing': 'this key is missing. Add it to the round that begins in this line.',
  'agenda-fault.not-a-list': 'this must be a list: one entry per line, each beginning with “- ”.',
  'agenda-fault.not-text':
    'this must be text of 1 to {most, plural, one {# character} other {# characters}}. Put a number in quotation marks.',
  'agenda-fault.too-long': 'this text is too long: {most, plural, one {# character} other {# characters}} at most.',
  'agenda-fault.not-minutes': 'this must be a whole number of minutes, from {least} to {most}.',
  'agenda-fault.not-count': 'this must be a whole number, from {least} to {most}.',
  'agenda-fault.unknown-kind': 'the kind of a round is one of: {allowed}.',
  'agenda-fault.no-rounds': 'an agenda needs at least one round.',
  'agenda-fault.too-many':
    'there are {count, plural, one {# entry} other {# entries}} here, and {most} is the most. Take some out.',

  'form-field.name': 'Name',
  'form-field.affiliation': 'Affiliation',
  'form-field.party': 'Party',
  'form-field.motivation': 'Motivation',
  'form-field.host': 'Host association',
  'form-field.city': 'City',
  'form-field.title': 'Title',

  'permission.ViewChannel': 'View Channels',
  'permission.SendMessages': 'Send Messages',
  'permission.ReadMessageHistory': 'Read Message History',
  'permission.ManageChannels': 'Manage Channels',
  'permission.ManageRoles': 'Manage Roles',
  'permission.CreatePublicThreads': 'Create Public Threads',
  'permission.CreatePrivateThreads': 'Create Private Threads',
  'refusal.cool-down-out-of-range':
    'A cool-down lasts 1 to {most} minutes, and you asked for {asked}. Choose a number in that range.',
  'refusal.nothing-to-reopen': 'No round has been held yet, so there is none to reopen.',
  'refusal.round-not-reopenable':
    'Round {ordinal} has shown its answers as bands, so it cannot be reopened: the difference between two results would tell who has changed an answer.',
  'refusal.party-absent':
    'This round affects {parties}, and nobody of theirs is in the room. Wait for them, or open it with a reason that everybody will read: `/round open`, with the option “reason”.',
  'refusal.constraints-need-options':
    'Constraints belong to options, and no option has been written yet (after Kelman: first think, then object). Hold a round of options first, or leave this one out.',
  'refusal.not-collecting': 'Round {ordinal} does not take texts yet. A facilitator asks for them in the room.',
  'refusal.nothing-to-collect':
    'This round does not open with texts that are handed in beforehand, or it has been opened. Nothing was changed.',
  'refusal.announcement-empty':
    'There were no words in your announcement, so nothing was posted. Write it, then send it again.',
  'refusal.reason-empty':
    'A round against a rule needs a reason that everybody can read, and yours was empty. Nothing was changed: write it, then send it again.',
  'refusal.not-your-turn':
    'It is not your turn to speak. {position, select, 0 {Your hand is not raised: raise it with the button in the room.} 1 {You are next.} other {You are number {position} in the order of speaking.}}',
  'refusal.hand-raised-already': 'Your hand is raised already. You will be called.',
  'refusal.hand-not-raised': 'Your hand is not raised, so there is nothing to lower.',
  'refusal.turn-changed': 'Somebody was faster: that turn is over. Nothing was changed; look at the newest message.',
  'refusal.nobody-waiting': 'Nobody has raised a hand, so there is no next speaker. Who speaks may go on.',
  'refusal.turns-used-up':
    'In this round everybody speaks {most, plural, one {# time} other {# times}}, and you have had your turns.',
  'refusal.no-turns': 'In this round people do not speak in turns.',
  'refusal.signals-cap':
    'You can say “could live with” to {most, plural, one {# offer} other {# offers}} at most, and you have. Take another one back first.',
  'refusal.signals-too-few':
    'Sealed signals need at least {least} people of every party in the room, because fewer could not stay hidden. Hold another kind of round, or wait for more people.',
  'refusal.signals-lost':
    'The key of this round is lost, so marks can be neither read nor kept. Nobody can learn anything from them. Tell a facilitator.',
  'refusal.no-backstage': 'The facilitators of this workshop have no channel of their own yet. `/room open` makes it.',
  'agenda-fault.not-number': 'this must be a number from {least} to {most}, with a decimal point: 0.1.',
  'agenda-fault.not-choice': 'this must be one of these words: {allowed}.',
  'agenda-fault.too-few':
    'there {count, plural, =0 {is no entry} one {is # entry} other {are # entries}} here, and {least, plural, one {# is} other {# are}} needed. Add to them.',
  'agenda-fault.not-keys': 'this must be a group of keys, one per line, each with a colon: {allowed}.',
  'agenda-fault.not-boolean': 'this must be `true` or `false`, without quotation marks.',
  'refusal.agenda-collecting':
    'People are already handing in texts for round {ordinal}, and a new agenda would destroy them. Keep this one; a round that is not wanted can be left out when its turn comes.',
  'refusal.phase-rule-broken':
    'Round {ordinal} stands where a rule of this agenda does not want it: {rule} Move the round, or switch the rule off at the top of the file: `phaseRules:`, and below it, indented, `{key}: false`.',
  'refusal.nothing-to-copy':
    'There is no agenda to copy there: the workshop you chose has none yet, or it is the one of this room. Choose another one.',
  'phase-rule.noObjectionsWhileThinking':
    'while solutions are being thought up, nobody is asked to turn one down (after Kelman).',
  'phase-rule.needsBeforeSolutions':
    'solutions are thought up only after a round about needs and fears (after Kelman).',
  'phase-rule.constraintsAfterOptions': 'constraints come only after a round of options (after Kelman).',
  'phase-rule.signalsAfterOptions': 'sealed signals come only after a round of options.',
  'refusal.text-too-long':
    'Your text has {length, number} characters, and {most, number} is the most. Nothing was changed: shorten it, then send it again.',
  'refusal.round-ending':
    'The time of round {ordinal} is over and only the last words are being finished, so there is no clock to stop. If you need help, type `/aside talk`.',
  'refusal.ready-in-pause':
    'Round {ordinal} is paused, and nobody decides about its end meanwhile. Press once more when it goes on.',
  'refusal.nobody-backstage':
    'The facilitators of this workshop have no channel of their own yet, so I cannot carry anything to them. Write to one of them directly: {role}. You find them in the list of members.',
  'refusal.private-word-empty':
    'There were no words in your message, so nothing was sent. Write it, then send it again.',
  'refusal.private-words-enough':
    'You have sent the facilitators {most, plural, one {# message} other {# messages}} within an hour, and they have them. So that they can read and answer, I take no more for now: write to one of them directly, or pause the round.',
  'refusal.pauses-enough':
    'You have paused this round {most, plural, one {# time} other {# times}}, which is the most for one person. The facilitators know that something is wrong: tell them what it is with `/aside talk`.',
  'refusal.not-yours':
    'Only whoever wrote this can withdraw it, and it may be gone already. Nothing was changed. You find your own words with “My statements”.',
} as const satisfies Readonly<
  Record<
    `refusal.${RefusalCode}` | `role.${RoleName}` | `agenda-fault.${AgendaFault}` | `phase-rule.${PhaseRule}`,
    string
  > &
    Record<string, string>
>;
