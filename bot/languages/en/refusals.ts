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
    'This was changed after you opened it, by somebody else or by an earlier press of yours, so nothing was saved this time. Look at it again; if something is still missing, try once more.',
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
  'refusal.party-seats-sum':
    'The parties’ own seats make {sum} together, but the workshop has {seats}. Give each party one seat at least, and let them add up.',
  'refusal.seats-not-even':
    'Every party gets the same number of seats, and {seats} cannot be shared equally by {parties} parties. Choose a multiple of {parties}.',

  'refusal.meeting-one-day':
    'Say on which day the meeting is, in one way only: `days-before` (it moves with the convention) or `date` (it stays).',
  'refusal.meeting-in-past': 'The meeting would have begun already ({startsAt}). Choose a later time.',
  'refusal.meeting-order':
    'A meeting of this kind comes {order, select, after {after} other {before}} the start of the workshop ({startsAt}). Choose another time, or another kind of meeting.',
  'refusal.meeting-needs-party':
    'A preparation inside one party needs the party whose it is: nobody else may know of it. Name it with `party`.',
  'refusal.meeting-of-all':
    'This kind of meeting is for everybody. Leave `party` out, or choose the preparation inside one party.',
  'refusal.meetings-enough':
    'A workshop can have {most, plural, one {# meeting} other {# meetings}} at most. Remove one with `/meeting remove` first.',
  'refusal.unknown-meeting': 'There is no such meeting any more. Choose one from the list that appears while you type.',
  'refusal.no-such-party': 'This workshop has no party of that name. Its parties: {parties}.',
  'refusal.in-series-already':
    'This workshop is an edition of a series already. Make the next one with `/series edition`.',
  'refusal.not-in-series':
    'This workshop is not part of a series yet. Begin one with `/series new`, then make further editions.',
  'refusal.edition-exists':
    'The series has an edition before {convention} already. Choose another convention, or find that edition with `/workshop list`.',
  'refusal.event-would-show-workshop':
    'I make no event for the workshop itself: every member of this server can read an event, and it would show when the workshop is and that it is held. I can announce the convention, which is public. Participants find the workshop with `/my calendar`.',
  'refusal.convention-begun': '{convention} has begun already, so I announce no event for it.',

  'refusal.call-already-open': 'The call for this workshop is open already. There is nothing to do.',
  'refusal.call-not-open':
    'The call for this workshop has not been opened yet. An organizer opens it with `/call open`; it is then announced in the channel for workshop calls.',
  'refusal.applications-closed':
    'Applications closed at {closedAt}, so nothing was sent or opened. If something kept you from applying in time, write to an organizer. Organizers let one person in with `/call late`.',
  'refusal.already-applied':
    'You have applied to this workshop already; one application counts. Read or withdraw it with `/my application`.',
  'refusal.reviewed-here':
    'You have reviewed applications to this workshop, so you cannot apply to it: nobody judges the people they compete with.',
  'refusal.third-party':
    'Organizers and facilitators belong to no party, so they cannot apply to a workshop of this server. If you would rather take part, ask an administrator to take the role from you first.',
  'refusal.no-application':
    'I have no application of yours here. Perhaps you withdrew it. See all that I hold with `/my application`.',
  'refusal.field-empty': 'The field “{field}” is empty. Fill it in, then send the form again.',
  'refusal.answer-too-long':
    'The field “{field}” has {length, number} characters, and {most, number} is the most. Shorten it, then send the form again.',
  'refusal.too-many-marks':
    'In the field “{field}” a letter carries more than {most} marks, more than any language writes. Write it without them, then send the form again.',
  'refusal.answers-missing':
    'Nothing was handed in: these answers are missing: {answers}. Fill in their pages, then hand it in again.',
  'refusal.consent-needed':
    'Nothing was handed in: first read who will read your application, and agree. Press Continue under `/my application`.',
  'refusal.no-application-draft':
    'There is no draft of yours here: it was handed in or discarded. See all that I hold with `/my application`.',
  'refusal.apply-in-server':
    'In a direct message I cannot see whether you may apply. Go to the server of the workshop and type `/my application` there.',
  'refusal.csv-too-large':
    'A file of applications can have {most, number} characters at most. Split it into several files; the same application is never taken twice.',
  'refusal.csv-too-many-lines':
    'A file can bring {most, number} applications at most, and this one has more. Nothing was brought here: split it into several files; the same application is never taken twice.',
  'refusal.csv-not-utf8':
    'The file is not in UTF-8, so letters would be lost. Save it again as “CSV UTF-8”, then send it.',
  'refusal.csv-unreadable':
    'From line {line} on the file cannot be read as CSV; most often a quotation mark is missing. Correct it, then send the file again.',
  'refusal.csv-empty':
    'There is no application in the file, only a first line or nothing. Send a file with applications.',
  'refusal.csv-header':
    'The first line of the file must name its columns.{lacking, select, none {} other { These are missing: {lacking}.}}{unknown, select, none {} other { These are unknown: {unknown}; rename them, or take them out.}} Nothing was brought here.',
  'refusal.import-gone':
    'No file waits here any more: it was taken over or discarded, or a newer one has taken its place. If in doubt, send it again with `/applications import`: the same application is never taken twice.',
  'refusal.unknown-choice': 'This choice is not on the list any more. Open the form again and choose from the list.',
  'refusal.nothing-to-review':
    'There is nothing left for you to review. Thank you. When new applications arrive, `/review next` will show them.',
  'refusal.review-own':
    'You have applied to this workshop yourself, so its applications stay closed to you. Other people decide them.',
  'refusal.review-too-late':
    'The decisions for this workshop have been sent, so its reviews can no longer change. Nothing was saved.',
  'refusal.application-gone':
    'This application is not yours to read: it was withdrawn, is closed to you, or was given to others. Nothing was saved. The next one to review: `/review next`.',
  'refusal.unknown-application':
    'There is no application {number} that you may know of in this workshop, so nothing was changed. Look at the number and try again.',
  'refusal.identity-too-early': 'First judge the words, without a name: press “Score”. Then I show you who wrote them.',
  'refusal.own-review-first':
    'Names, and what others say, are shown after your own reviews are complete, so that they stay your own. Finish yours with `/review next`, then ask again.',
  'refusal.one-version':
    'This person has no review of this application that was changed later, so there is nothing to choose between. Nothing was changed.',
  'refusal.no-reviewers':
    'Nobody has said yet that they review for this workshop, so there is nobody to give cases to. Ask the reviewers to use `/review profile`, then try again.',
  'refusal.not-in-conflict':
    'There is no conflict with application {number} that you could clear: none was pinned or found, or the person said it themselves, which is final. Nothing was changed.',
  'refusal.ruling-reason-empty':
    'A ruling on a conflict needs a reason, and yours was empty. Nothing was changed: write it, then try again.',
  'refusal.conflict-own': 'Nobody clears a conflict of their own. Ask another organizer.',
  'refusal.version-own':
    'Nobody decides which version of their own review counts. Nothing was changed: ask another organizer.',
  'refusal.numbers-unreadable':
    'I could not read these numbers of applications. Write them like this: 3, 5, 9-12; at most {most} at a time. Nothing was changed.',
  'refusal.rubric-unreadable':
    'The rubric was not saved. Line {line}, at “{key}”: {fault} Correct the file and send it again.',
  'refusal.rubric-file-too-large':
    'A rubric file can have {most, number} characters at most, and this one has more. Send a shorter file.',
  'refusal.rubric-in-use':
    'Somebody has begun to review by the rubric as it is, so it can no longer change: all applicants are judged by the same. For another rubric, plan another workshop.',
  'refusal.scores-incomplete':
    'One of the criteria has no answer, so nothing was saved. Answer every one; “cannot judge” is an answer too.',
  'refusal.too-few-eligible':
    '{party} needs {seats, plural, one {# person} other {# people}}, and {eligible, plural, =0 {nobody} one {only #} other {only #}} could be chosen: with enough reviews, and past every gate. Collect more reviews; if that is not enough, plan the workshop anew with fewer seats.',
  'refusal.call-still-open':
    'Applications may still arrive until {closesAt}, and later ones deserve the same chance. Wait until then, or close the call first with `/call close`.',
  'refusal.cohort-impossible':
    'No cohort keeps all rules at once, so nothing was proposed. `/cohort relax` shows which rules would have to give way.',
  'refusal.cohort-unfinished':
    'The search for the best cohort took too long, so nothing was proposed: a cohort that may not be the best is never shown as the best. Try again, or make the rules simpler.',
  'refusal.cohort-outdated':
    'Reviews, rules or applications have changed since this cohort was proposed, so nothing was done with it. Propose again with `/cohort propose`, then try once more.',
  'refusal.party-closed': 'A case here is closed to you, and the answer would tell of it. Another organizer can ask.',
  'refusal.lot-too-large':
    'A lot can be worked out among {most} people at most. Take `lottery` out of the rules with `/cohort rules-import`.',
  'refusal.rules-unreadable':
    'The rules were not saved. Line {line}, at “{key}”: {trouble} Correct the file and send it again.',
  'refusal.rules-file-too-large':
    'A file of rules can have {most, number} characters at most, and this one has more. Send a shorter file.',
  'refusal.no-cohort':
    'Nobody has a seat in this workshop that this could be done with: no cohort is proposed, its decisions are not released, or the workshop is over. Next: `/cohort propose`, `/cohort confirm`, `/cohort release`.',
  'refusal.cohort-unconfirmed':
    'Nobody was told anything. {missing, plural, one {# more organizer has} other {# more organizers have}} to look at exactly this cohort and agree. Ask another organizer to type `/cohort confirm`; then release the decisions.',
  'refusal.decisions-released':
    'The decisions for this workshop have been sent to the applicants, so this can no longer change.',
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
  'refusal.letters-sent':
    'The decisions are out, or going out at this moment, with the words as they were. What has been sent cannot be worded anew; write to people yourself if something is missing.',
  'refusal.unknown-placeholder':
    'I cannot fill in “{name}”. Between braces, this letter may have only: {allowed}. Correct it, or write the words without braces; nothing was saved.',
  'refusal.rules-changed':
    'The ground rules were changed after you opened them, so your word would have been on an older text. Open them again with `/my application`, read what is new, and accept them then.',
  'refusal.rules-in-use':
    'The room is open or the workshop is over, and people keep to the rules they came in with. Say in the room what is missing; change the rules for the next edition.',
  'refusal.not-decided':
    'The decisions of this workshop are not out yet: until then nobody has been invited or turned down. When they are, everybody is told at once.',

  'refusal.workshop-postponed':
    'This workshop has been put off since {since}. Nothing can be sent, decided or opened until it goes on; nothing that was kept is lost. If you have handed in an application or have a seat, I write to you when it goes on; otherwise look with `/my application`.',
  'refusal.postponed-already':
    'This workshop has been put off already, since {since}, so nothing was changed. See how it stands with `/risk show`.',
  'refusal.not-postponed': 'This workshop is not put off, so there is nothing to take up again.',
  'refusal.workshop-over': 'This workshop is over, so it cannot be put off any more.',
  'refusal.take-up-in-past':
    'This workshop was to start at {startsAt}, and that is over. Give it a new time first, with `/workshop move` or `/convention move`; then take it up again.',
  'refusal.second-organizer-needed':
    'You have asked for this yourself, and it takes a second organizer. Ask another one to look at it and to confirm it.',
  'refusal.risk-missing':
    'The dangers of this workshop have not been assessed, so nobody is brought into it yet. Write an assessment with `/risk assess`; another organizer signs it with `/risk sign`. Then try again.',
  'refusal.risk-unsigned':
    'The assessment of this workshop needs the names of two different organizers. One who has not signed it yet reads and signs it with `/risk sign`. Then try again.',
  'refusal.risk-expired':
    'The assessment of this workshop was valid until {until}. Write a new one with `/risk assess`; another organizer signs it with `/risk sign`. Then try again.',
  'refusal.risk-forbids':
    'The assessment of this workshop says “forbidding”: it must not be held. Read why with `/risk show`. It goes on when somebody writes another assessment and a second organizer signs it, or when it is put off with `/workshop postpone`.',
  'refusal.nothing-to-sign':
    'There is no assessment to sign. Write one with `/risk assess`, or with `/risk assess-person` for one person.',
  'refusal.signed-already':
    'Your name stands under this assessment already; whoever writes it signs it first. It takes another organizer now.',
  'refusal.no-open-application':
    'I have no application number {number} here that is open to you. Look for the number in the proposal of the cohort.',
  'refusal.unknown-host':
    'There is no such host or sponsor in the register. Choose one from the list that appears while you type, or enter it with `/host add`.',
  'refusal.unknown-listing': 'This host has no listing of this number. Look for the number with `/host show`.',
  'refusal.host-not-assigned':
    'This host is not one of this workshop. Give it to the workshop first, with `/host assign`.',
  'refusal.host-refused':
    'A party does not accept {host} as a host of this workshop. Find another one and take this one away with `/host unassign`, or write down with `/host acceptance` that the party has changed its mind.',
  'refusal.nothing-to-override':
    'No host of this workshop is listed there, so there is nothing to override. See all blocks with `/host blocks`.',
  'refusal.unknown-override': 'Nobody has asked for this override. See all blocks with `/host blocks`.',
  'refusal.override-void':
    'The listings have changed since this was asked for, so it is void and nothing was confirmed. See how it stands with `/host blocks`, then ask anew with `/host override`.',
  'refusal.date-in-future': '{date} has not come yet. Write the day on which it happened.',
  'refusal.invitation-blocked':
    'Nobody was told anything: {people, plural, one {# person} other {# people}} of those chosen cannot be invited now, because a host is listed where they live, or because of an assessment. See who with `/host blocks` and `/risk show`; then override it together with another organizer, choose others, or change the hosts.',
  'refusal.release-by-another':
    'Nobody was told anything. You can neither confirm nor release these decisions, because cases are among them that are closed to you. Ask other organizers, to whom none is closed. If there are too few of them, give the organizer role to somebody else whom you trust.',

  'refusal.agenda-unreadable':
    'The agenda was not saved. Line {line}, at “{key}”: {reason} Correct the file and send it again.',
  'refusal.agenda-file-too-large':
    'An agenda file can have {most, number} characters at most, and this one has more. Send a shorter file.',
  'refusal.agenda-too-long':
    'The rounds take {minutes, plural, one {# minute} other {# minutes}} together, and the workshop is booked for {booked}. Shorten or remove rounds.',
  'refusal.agenda-started':
    'The first round has begun, so the agenda can no longer be replaced. You can still extend, pause or end single rounds.',
  'refusal.no-agenda': 'This workshop has no agenda yet. An organizer or facilitator sends one as a file first.',
  'refusal.room-not-open':
    'The room of this workshop is not open yet. An organizer or facilitator opens it with `/room open`.',
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
  'refusal.no-round-left':
    'All rounds of the agenda have been held. There is no further one to open. Next: `/summary draft`.',
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
  'refusal.no-draft': 'There is no draft of a summary for this workshop. Compose one with `/summary draft`.',
  'refusal.draft-replaced':
    'A newer draft has taken the place of this one, so your approval was not counted. Read the newest draft, then approve that.',
  'refusal.draft-outdated':
    'The record of this workshop has changed since this draft was composed, so your approval was not counted. Draft the summary anew with `/summary draft`, then approve that.',
  'refusal.rounds-not-over':
    'Not all rounds of this workshop are over, so its summary cannot be approved yet. Hold or end the remaining rounds, then draft it anew with `/summary draft`.',
  'refusal.approved-already':
    'You have approved this draft already. Another person must approve it too: two are needed.',
  'refusal.summary-posted':
    'The summary has been posted to the audience, so nothing that went into it can be changed or withdrawn here any more. Nothing was changed. If words in it endanger somebody, write to an organizer at once.',

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
  'permission.CreateEvents': 'Create Events',
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
    'In this round everybody speaks {most, plural, one {# time} other {# times}}, and you have had your turns. What you still want to say, keep for the next round, or tell a facilitator with `/aside talk`.',
  'refusal.no-turns':
    'In this round people do not speak in turns. Nothing was changed: look at the newest message in the room for what is asked now.',
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
  'refusal.names-enough':
    'Today you have let your name be said {most, plural, one {# time} other {# times}}, and the whole room reads it each time, so I take no more for now. Your name is not said at present; try again tomorrow.',
  'refusal.pauses-enough':
    'You have paused this round {most, plural, one {# time} other {# times}}, which is the most for one person. The facilitators know that something is wrong: tell them what it is with `/aside talk`.',
  'refusal.not-yours':
    'Only whoever wrote this can withdraw it, and it may be gone already. Nothing was changed. You find your own words with “My statements”.',
  'refusal.convention-under-way':
    '{convention} has begun, so it can no longer be moved. Add the next one with `/convention add`.',
  'refusal.nothing-to-move':
    'Nothing would be different: all dates are so already. Say what is to change, then try again.',
  'refusal.room-open-stays':
    'The room of “{title}” is open, so its dates no longer move: people there rely on them. Nothing was changed. Hold the workshop as planned, or tell the people in the room what is to happen.',
  'refusal.begun-stays':
    'This workshop was to start at {startsAt}, so it can no longer be moved. Plan a new one with `/workshop schedule`.',
  'refusal.deadline-over':
    '“{milestone}” is over and has had its effect, so it can no longer be set. Set a later deadline instead.',
  'refusal.deadline-in-past':
    '“{milestone}” would be at {at}, and that is over. Choose fewer days before the convention, or a later time.',
  'refusal.deadline-out-of-order':
    '“{milestone}” must come {side, select, before {before} other {after}} “{neighbour}”, which is at {at}. Choose another day, or set that one first.',
  'refusal.calendar-unreadable':
    'I cannot read this file as a calendar. Save the event as an iCalendar file (`.ics`) and send that.',
  'refusal.calendar-file-too-large':
    'A calendar file can have {most, number} characters at most, and this one has more. Save the one event alone and send that.',
  'refusal.calendar-no-event':
    'There is no event in this file. Save the event of the convention as an iCalendar file and send that.',
  'refusal.calendar-many-events':
    'There are {count} events in this file, and I cannot know which one is the convention. Send a file with that one alone.',
  'refusal.calendar-no-name':
    'The event in this file has no name (`SUMMARY`). Give it one in your calendar, or use `/convention add`.',
  'refusal.calendar-no-date':
    'The event in this file has no day on which it starts (`DTSTART`). Correct it in your calendar, or use `/convention add`.',
  'refusal.calendar-recurs':
    'The event in this file repeats, and a convention is held once. Send one without repetition.',
  'refusal.calendar-cancelled':
    'The event in this file is called off, so I took nothing from it. If the convention is held, send its newest file.',
  'refusal.calendar-floating-time':
    'The event in this file gives a time and no time zone, so I cannot know when that is. Send the file again with the option `zone`, for example `Europe/Vienna`.',
  'refusal.calendar-own-zone':
    'This file has a time zone of its own, “{zone}”, and I need one that everybody knows. Send the file again with the option `zone`, for example `Europe/Vienna`.',
  'refusal.calendar-no-zone':
    'This file does not say in which time zone the venue lies. Send it again with the option `zone`, for example `Europe/Vienna`.',
} as const satisfies Readonly<
  Record<
    `refusal.${RefusalCode}` | `role.${RoleName}` | `agenda-fault.${AgendaFault}` | `phase-rule.${PhaseRule}`,
    string
  > &
    Record<string, string>
>;
