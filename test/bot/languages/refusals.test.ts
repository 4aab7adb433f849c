import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { refusalText } from '../../../bot/refusal-text.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import {
  type AgendaFault,
  type AgendaFaultAt,
  Refusal,
  type RefusalCode,
  type RefusalFacts,
} from '../../../domain/refusal.ts';
import { KINDS } from '../../../domain/rounds/kinds/index.ts';

const NINE = new Date('2027-03-13T08:00:00Z');

const SENTENCES: { readonly [Code in RefusalCode]: readonly [RefusalFacts[Code], string] } = {
  'needs-role': [
    { role: 'organizer' },
    'Only people with the role “Workshop organizer” can do this. If this is your task, ask an administrator of this server to give you access.',
  ],
  'server-not-set-up': [
    {},
    'This server is not ready for workshops yet. An administrator prepares it once, with `/setup`.',
  ],
  'cannot-manage-server': [
    { missing: 'ManageRoles, ManageChannels' },
    'I lack these permissions in this server: Manage Roles and Manage Channels. Give them to my role in the server settings, then try again.',
  ],
  'changed-meanwhile': [
    {},
    'This was changed after you opened it, by somebody else or by an earlier press of yours, so nothing was saved this time. Look at it again; if something is still missing, try once more.',
  ],
  'outdated-button': [
    {},
    'This button or form is out of date and does nothing any more. Run the command again, or use the newest message.',
  ],
  'unknown-time-zone': [
    { zone: 'Vienna' },
    '“Vienna” is not a time zone I know. Write its name like this: `Europe/Vienna`. Offsets such as `+02:00` do not work, because they know no summer time.',
  ],
  'bad-date': [
    { text: '2027-02-30' },
    '“2027-02-30” is not a date in the calendar. Write year, month and day like this: `2027-08-14`.',
  ],
  'bad-time': [
    { text: '9 o’clock' },
    '“9 o’clock” is not a time of day. Write hours and minutes of a 24-hour clock like this: `09:00`.',
  ],
  'date-in-past': [{ date: '2020-03-14' }, '2020-03-14 is already over at the venue. Choose today or a later day.'],
  'ends-before-start': [
    { startsOn: '2027-03-17', endsOn: '2027-03-14' },
    'The last day (2027-03-14) is before the first day (2027-03-17). Correct one of the two dates.',
  ],
  'unknown-convention': [
    {},
    'There is no such convention in this server. Choose one from the list that appears while you type.',
  ],
  'unknown-workshop': [
    {},
    'There is no such workshop in this server. Choose one from the list that appears while you type.',
  ],
  'workshop-after-convention': [
    { convention: 'World Congress', startsOn: '2027-03-14' },
    'A workshop comes before its convention, and World Congress starts on 2027-03-14. Choose an earlier day.',
  ],
  'workshop-in-past': [
    { startsAt: NINE },
    'The workshop would have started already (<t:1804924800:F>). Choose a later time.',
  ],
  'convention-under-way': [
    { convention: 'Congress' },
    'Congress has begun, so it can no longer be moved. Add the next one with `/convention add`.',
  ],
  'nothing-to-move': [
    {},
    'Nothing would be different: all dates are so already. Say what is to change, then try again.',
  ],
  'room-open-stays': [
    { title: 'Water' },
    'The room of “Water” is open, so its dates no longer move: people there rely on them. Nothing was changed. Hold the workshop as planned, or tell the people in the room what is to happen.',
  ],
  'begun-stays': [
    { startsAt: NINE },
    'This workshop was to start at <t:1804924800:F>, so it can no longer be moved. Plan a new one with `/workshop schedule`.',
  ],
  'deadline-over': [
    { milestone: 'replies-due' },
    '“Replies due” is over and has had its effect, so it can no longer be set. Set a later deadline instead.',
  ],
  'deadline-in-past': [
    { milestone: 'brief-out', at: NINE },
    '“Brief sent” would be at <t:1804924800:F>, and that is over. Choose fewer days before the convention, or a later time.',
  ],
  'deadline-out-of-order': [
    { milestone: 'replies-due', neighbour: 'start', side: 'before', at: NINE },
    '“Replies due” must come before “Workshop starts”, which is at <t:1804924800:F>. Choose another day, or set that one first.',
  ],
  'calendar-unreadable': [
    {},
    'I cannot read this file as a calendar. Save the event as an iCalendar file (`.ics`) and send that.',
  ],
  'calendar-file-too-large': [
    { most: 100_000 },
    'A calendar file can have 100,000 characters at most, and this one has more. Save the one event alone and send that.',
  ],
  'calendar-no-event': [
    {},
    'There is no event in this file. Save the event of the convention as an iCalendar file and send that.',
  ],
  'calendar-many-events': [
    { count: 2 },
    'There are 2 events in this file, and I cannot know which one is the convention. Send a file with that one alone.',
  ],
  'calendar-no-name': [
    {},
    'The event in this file has no name (`SUMMARY`). Give it one in your calendar, or use `/convention add`.',
  ],
  'calendar-no-date': [
    {},
    'The event in this file has no day on which it starts (`DTSTART`). Correct it in your calendar, or use `/convention add`.',
  ],
  'calendar-recurs': [
    {},
    'The event in this file repeats, and a convention is held once. Send one without repetition.',
  ],
  'calendar-cancelled': [
    {},
    'The event in this file is called off, so I took nothing from it. If the convention is held, send its newest file.',
  ],
  'calendar-floating-time': [
    {},
    'The event in this file gives a time and no time zone, so I cannot know when that is. Send the file again with the option `zone`, for example `Europe/Vienna`.',
  ],
  'calendar-own-zone': [
    { zone: 'Congress Time' },
    'This file has a time zone of its own, “Congress Time”, and I need one that everybody knows. Send the file again with the option `zone`, for example `Europe/Vienna`.',
  ],
  'calendar-no-zone': [
    {},
    'This file does not say in which time zone the venue lies. Send it again with the option `zone`, for example `Europe/Vienna`.',
  ],
  'time-does-not-exist': [
    { text: '02:30', zone: 'Europe/Vienna' },
    'The clocks in Europe/Vienna never show 02:30: they are put forward over that hour. Choose a time an hour earlier or later.',
  ],
  'party-count': [
    { count: 1, least: 2, most: 8 },
    'You named 1 party. A workshop needs 2 to 8. Write their names with commas between them.',
  ],
  'party-twice': [{ party: 'Ardania' }, '“Ardania” is named twice. Name each party once.'],
  'party-name-length': [{ most: 60 }, 'The name of a party can have 60 characters at most. Use a shorter name.'],
  'seats-not-even': [
    { seats: 7, parties: 2 },
    'Every party gets the same number of seats, and 7 cannot be shared equally by 2 parties. Choose a multiple of 2.',
  ],
  'meeting-one-day': [
    {},
    'Say on which day the meeting is, in one way only: `days-before` (it moves with the convention) or `date` (it stays).',
  ],
  'meeting-in-past': [
    { startsAt: NINE },
    'The meeting would have begun already (<t:1804924800:F>). Choose a later time.',
  ],
  'meeting-order': [
    { order: 'before', startsAt: NINE },
    'A meeting of this kind comes before the start of the workshop (<t:1804924800:F>). Choose another time, or another kind of meeting.',
  ],
  'meeting-needs-party': [
    {},
    'A preparation inside one party needs the party whose it is: nobody else may know of it. Name it with `party`.',
  ],
  'meeting-of-all': [
    {},
    'This kind of meeting is for everybody. Leave `party` out, or choose the preparation inside one party.',
  ],
  'meetings-enough': [
    { most: 20 },
    'A workshop can have 20 meetings at most. Remove one with `/meeting remove` first.',
  ],
  'unknown-meeting': [{}, 'There is no such meeting any more. Choose one from the list that appears while you type.'],
  'no-such-party': [
    { parties: 'Ardania, Belmark' },
    'This workshop has no party of that name. Its parties: Ardania, Belmark.',
  ],
  'in-series-already': [
    {},
    'This workshop is an edition of a series already. Make the next one with `/series edition`.',
  ],
  'not-in-series': [
    {},
    'This workshop is not part of a series yet. Begin one with `/series new`, then make further editions.',
  ],
  'edition-exists': [
    { convention: 'Annual Convention' },
    'The series has an edition before Annual Convention already. Choose another convention, or find that edition with `/workshop list`.',
  ],
  'event-would-show-workshop': [
    {},
    'I make no event for the workshop itself: every member of this server can read an event, and it would show when the workshop is and that it is held. I can announce the convention, which is public. Participants find the workshop with `/my calendar`.',
  ],
  'convention-begun': [
    { convention: 'Annual Convention' },
    'Annual Convention has begun already, so I announce no event for it.',
  ],
  'party-seats-sum': [
    { sum: 19, seats: 20 },
    'The parties’ own seats make 19 together, but the workshop has 20. Give each party one seat at least, and let them add up.',
  ],
  'call-already-open': [{}, 'The call for this workshop is open already. There is nothing to do.'],
  'call-not-open': [
    {},
    'The call for this workshop has not been opened yet. An organizer opens it with `/call open`; it is then announced in the channel for workshop calls.',
  ],
  'applications-closed': [
    { closedAt: NINE },
    'Applications closed at <t:1804924800:F>, so nothing was sent or opened. If something kept you from applying in time, write to an organizer. Organizers let one person in with `/call late`.',
  ],
  'already-applied': [
    {},
    'You have applied to this workshop already; one application counts. Read or withdraw it with `/my application`.',
  ],
  'reviewed-here': [
    {},
    'You have reviewed applications to this workshop, so you cannot apply to it: nobody judges the people they compete with.',
  ],
  'third-party': [
    {},
    'Organizers and facilitators belong to no party, so they cannot apply to a workshop of this server. If you would rather take part, ask an administrator to take the role from you first.',
  ],
  'no-application': [
    {},
    'I have no application of yours here. Perhaps you withdrew it. See all that I hold with `/my application`.',
  ],
  'field-empty': [{ field: 'motivation' }, 'The field “Motivation” is empty. Fill it in, then send the form again.'],
  'answer-too-long': [
    { field: 'name', length: 4000, most: 100 },
    'The field “Name” has 4,000 characters, and 100 is the most. Shorten it, then send the form again.',
  ],
  'too-many-marks': [
    { field: 'name', most: 4 },
    'In the field “Name” a letter carries more than 4 marks, more than any language writes. Write it without them, then send the form again.',
  ],
  'answers-missing': [
    { answers: 'careerStage, motivation' },
    'Nothing was handed in: these answers are missing: Career stage and Motivation. Fill in their pages, then hand it in again.',
  ],
  'consent-needed': [
    {},
    'Nothing was handed in: first read who will read your application, and agree. Press Continue under `/my application`.',
  ],
  'no-application-draft': [
    {},
    'There is no draft of yours here: it was handed in or discarded. See all that I hold with `/my application`.',
  ],
  'apply-in-server': [
    {},
    'In a direct message I cannot see whether you may apply. Go to the server of the workshop and type `/my application` there.',
  ],
  'csv-too-large': [
    { most: 5_000_000 },
    'A file of applications can have 5,000,000 characters at most. Split it into several files; the same application is never taken twice.',
  ],
  'csv-too-many-lines': [
    { most: 1000 },
    'A file can bring 1,000 applications at most, and this one has more. Nothing was brought here: split it into several files; the same application is never taken twice.',
  ],
  'csv-not-utf8': [
    {},
    'The file is not in UTF-8, so letters would be lost. Save it again as “CSV UTF-8”, then send it.',
  ],
  'csv-unreadable': [
    { line: 7 },
    'From line 7 on the file cannot be read as CSV; most often a quotation mark is missing. Correct it, then send the file again.',
  ],
  'csv-empty': [
    {},
    'There is no application in the file, only a first line or nothing. Send a file with applications.',
  ],
  'csv-header': [
    { lacking: 'name, party', unknown: 'none' },
    'The first line of the file must name its columns. These are missing: name, party. Nothing was brought here.',
  ],
  'import-gone': [
    {},
    'No file waits here any more: it was taken over or discarded, or a newer one has taken its place. If in doubt, send it again with `/applications import`: the same application is never taken twice.',
  ],
  'unknown-choice': [{}, 'This choice is not on the list any more. Open the form again and choose from the list.'],
  'nothing-to-review': [
    {},
    'There is nothing left for you to review. Thank you. When new applications arrive, `/review next` will show them.',
  ],
  'review-own': [
    {},
    'You have applied to this workshop yourself, so its applications stay closed to you. Other people decide them.',
  ],
  'review-too-late': [
    {},
    'The decisions for this workshop have been sent, so its reviews can no longer change. Nothing was saved.',
  ],
  'application-gone': [
    {},
    'This application is not yours to read: it was withdrawn, is closed to you, or was given to others. Nothing was saved. The next one to review: `/review next`.',
  ],
  'unknown-application': [
    { number: 7 },
    'There is no application 7 that you may know of in this workshop, so nothing was changed. Look at the number and try again.',
  ],
  'identity-too-early': [{}, 'First judge the words, without a name: press “Score”. Then I show you who wrote them.'],
  'own-review-first': [
    {},
    'Names, and what others say, are shown after your own reviews are complete, so that they stay your own. Finish yours with `/review next`, then ask again.',
  ],
  'one-version': [
    {},
    'This person has no review of this application that was changed later, so there is nothing to choose between. Nothing was changed.',
  ],
  'no-reviewers': [
    {},
    'Nobody has said yet that they review for this workshop, so there is nobody to give cases to. Ask the reviewers to use `/review profile`, then try again.',
  ],
  'not-in-conflict': [
    { number: 7 },
    'There is no conflict with application 7 that you could clear: none was pinned or found, or the person said it themselves, which is final. Nothing was changed.',
  ],
  'ruling-reason-empty': [
    {},
    'A ruling on a conflict needs a reason, and yours was empty. Nothing was changed: write it, then try again.',
  ],
  'conflict-own': [{}, 'Nobody clears a conflict of their own. Ask another organizer.'],
  'version-own': [
    {},
    'Nobody decides which version of their own review counts. Nothing was changed: ask another organizer.',
  ],
  'numbers-unreadable': [
    { most: 60 },
    'I could not read these numbers of applications. Write them like this: 3, 5, 9-12; at most 60 at a time. Nothing was changed.',
  ],
  'rubric-unreadable': [
    { line: 4, key: 'gate', fault: 'not-boolean' },
    'The rubric was not saved. Line 4, at “gate”: this must be `true` or `false`, without quotation marks. Correct the file and send it again.',
  ],
  'rubric-file-too-large': [
    { most: 20_000 },
    'A rubric file can have 20,000 characters at most, and this one has more. Send a shorter file.',
  ],
  'rubric-in-use': [
    {},
    'Somebody has begun to review by the rubric as it is, so it can no longer change: all applicants are judged by the same. For another rubric, plan another workshop.',
  ],
  'scores-incomplete': [
    {},
    'One of the criteria has no answer, so nothing was saved. Answer every one; “cannot judge” is an answer too.',
  ],
  'too-few-eligible': [
    { party: 'Ardania', seats: 4, eligible: 3 },
    'Ardania needs 4 people, and only 3 could be chosen: with enough reviews, and past every gate. Collect more reviews; if that is not enough, plan the workshop anew with fewer seats.',
  ],
  'cohort-impossible': [
    {},
    'No cohort keeps all rules at once, so nothing was proposed. `/cohort relax` shows which rules would have to give way.',
  ],
  'cohort-unfinished': [
    {},
    'The search for the best cohort took too long, so nothing was proposed: a cohort that may not be the best is never shown as the best. Try again, or make the rules simpler.',
  ],
  'cohort-unconfirmed': [
    { missing: 1 },
    'Nobody was told anything. 1 more organizer has to look at exactly this cohort and agree. Ask another organizer to type `/cohort confirm`; then release the decisions.',
  ],
  'cohort-outdated': [
    {},
    'Reviews, rules or applications have changed since this cohort was proposed, so nothing was done with it. Propose again with `/cohort propose`, then try once more.',
  ],
  'party-closed': [{}, 'A case here is closed to you, and the answer would tell of it. Another organizer can ask.'],
  'lot-too-large': [
    { most: 400 },
    'A lot can be worked out among 400 people at most. Take `lottery` out of the rules with `/cohort rules-import`.',
  ],
  'rules-unreadable': [
    { line: 4, key: 'is', trouble: 'not-choice', allowed: 'woman, man' },
    'The rules were not saved. Line 4, at “is”: this must be one of these words: `woman`, `man`. Correct the file and send it again.',
  ],
  'rules-file-too-large': [
    { most: 20_000 },
    'A file of rules can have 20,000 characters at most, and this one has more. Send a shorter file.',
  ],
  'call-still-open': [
    { closesAt: NINE },
    'Applications may still arrive until <t:1804924800:F>, and later ones deserve the same chance. Wait until then, or close the call first with `/call close`.',
  ],
  'no-cohort': [
    {},
    'Nobody has a seat in this workshop that this could be done with: no cohort is proposed, its decisions are not released, or the workshop is over. Next: `/cohort propose`, `/cohort confirm`, `/cohort release`.',
  ],
  'decisions-released': [
    {},
    'The decisions for this workshop have been sent to the applicants, so this can no longer change.',
  ],
  'no-invitation': [
    {},
    'There is no invitation for you to this workshop at present. See where you stand with `/my application`.',
  ],
  'reply-too-late': [
    { dueAt: NINE },
    'Replies were due by <t:1804924800:F>, and the seat may have gone to somebody else. If you still want it, write to an organizer.',
  ],
  'decline-too-late': [
    { dueAt: NINE },
    'Replies were due by <t:1804924800:F>, so there is nothing left to decline. To give up your seat now, withdraw your application with the button “Withdraw”; you find it with `/my application` too.',
  ],
  'seat-lapsed': [
    {},
    'No reply of yours came in time, so the seat is free for somebody else. If you still want to come, write to an organizer.',
  ],
  'workshop-begun': [
    { startsAt: NINE },
    'This workshop was to start at <t:1804924800:F>, so nobody can be invited to it any more, and nobody was told anything. Plan a new workshop for a later time.',
  ],
  'accept-first': [
    {},
    'The ground rules are for people who have taken their seat. Accept your invitation first: `/my application`.',
  ],
  'not-participant': [
    {},
    'This is only for participants of this workshop, and you are not one of them. If you should be, write to an organizer.',
  ],
  'letters-sent': [
    {},
    'The decisions are out, or going out at this moment, with the words as they were. What has been sent cannot be worded anew; write to people yourself if something is missing.',
  ],
  'unknown-placeholder': [
    { name: 'name', allowed: 'title, party' },
    'I cannot fill in “name”. Between braces, this letter may have only: `title`, `party`. Correct it, or write the words without braces; nothing was saved.',
  ],
  'rules-changed': [
    {},
    'The ground rules were changed after you opened them, so your word would have been on an older text. Open them again with `/my application`, read what is new, and accept them then.',
  ],
  'rules-in-use': [
    {},
    'The room is open or the workshop is over, and people keep to the rules they came in with. Say in the room what is missing; change the rules for the next edition.',
  ],
  'not-decided': [
    {},
    'The decisions of this workshop are not out yet: until then nobody has been invited or turned down. When they are, everybody is told at once.',
  ],
  'workshop-postponed': [
    { since: NINE },
    'This workshop has been put off since <t:1804924800:F>. Nothing can be sent, decided or opened until it goes on; nothing that was kept is lost. If you have handed in an application or have a seat, I write to you when it goes on; otherwise look with `/my application`.',
  ],
  'postponed-already': [
    { since: NINE },
    'This workshop has been put off already, since <t:1804924800:F>, so nothing was changed. See how it stands with `/risk show`.',
  ],
  'not-postponed': [{}, 'This workshop is not put off, so there is nothing to take up again.'],
  'workshop-over': [{}, 'This workshop is over, so it cannot be put off any more.'],
  'take-up-in-past': [
    { startsAt: NINE },
    'This workshop was to start at <t:1804924800:F>, and that is over. Give it a new time first, with `/workshop move` or `/convention move`; then take it up again.',
  ],
  'second-organizer-needed': [
    {},
    'You have asked for this yourself, and it takes a second organizer. Ask another one to look at it and to confirm it.',
  ],
  'risk-missing': [
    {},
    'The dangers of this workshop have not been assessed, so nobody is brought into it yet. Write an assessment with `/risk assess`; another organizer signs it with `/risk sign`. Then try again.',
  ],
  'risk-unsigned': [
    {},
    'The assessment of this workshop needs the names of two different organizers. One who has not signed it yet reads and signs it with `/risk sign`. Then try again.',
  ],
  'risk-expired': [
    { until: '2027-03-13' },
    'The assessment of this workshop was valid until 2027-03-13. Write a new one with `/risk assess`; another organizer signs it with `/risk sign`. Then try again.',
  ],
  'risk-forbids': [
    {},
    'The assessment of this workshop says “forbidding”: it must not be held. Read why with `/risk show`. It goes on when somebody writes another assessment and a second organizer signs it, or when it is put off with `/workshop postpone`.',
  ],
  'nothing-to-sign': [
    {},
    'There is no assessment to sign. Write one with `/risk assess`, or with `/risk assess-person` for one person.',
  ],
  'signed-already': [
    {},
    'Your name stands under this assessment already; whoever writes it signs it first. It takes another organizer now.',
  ],
  'no-open-application': [
    { number: 4 },
    'I have no application number 4 here that is open to you. Look for the number in the proposal of the cohort.',
  ],
  'unknown-host': [
    {},
    'There is no such host or sponsor in the register. Choose one from the list that appears while you type, or enter it with `/host add`.',
  ],
  'unknown-listing': [{}, 'This host has no listing of this number. Look for the number with `/host show`.'],
  'host-not-assigned': [
    {},
    'This host is not one of this workshop. Give it to the workshop first, with `/host assign`.',
  ],
  'host-refused': [
    { host: 'River Trust' },
    'A party does not accept River Trust as a host of this workshop. Find another one and take this one away with `/host unassign`, or write down with `/host acceptance` that the party has changed its mind.',
  ],
  'nothing-to-override': [
    {},
    'No host of this workshop is listed there, so there is nothing to override. See all blocks with `/host blocks`.',
  ],
  'unknown-override': [{}, 'Nobody has asked for this override. See all blocks with `/host blocks`.'],
  'override-void': [
    {},
    'The listings have changed since this was asked for, so it is void and nothing was confirmed. See how it stands with `/host blocks`, then ask anew with `/host override`.',
  ],
  'date-in-future': [{ date: '2031-01-01' }, '2031-01-01 has not come yet. Write the day on which it happened.'],
  'invitation-blocked': [
    { people: 2 },
    'Nobody was told anything: 2 people of those chosen cannot be invited now, because a host is listed where they live, or because of an assessment. See who with `/host blocks` and `/risk show`; then override it together with another organizer, choose others, or change the hosts.',
  ],
  'release-by-another': [
    {},
    'Nobody was told anything. You can neither confirm nor release these decisions, because cases are among them that are closed to you. Ask other organizers, to whom none is closed. If there are too few of them, give the organizer role to somebody else whom you trust.',
  ],
  'agenda-unreadable': [
    { line: 7, key: 'rounds[2].minutes', reason: 'not-minutes', least: 1, most: 480 },
    'The agenda was not saved. Line 7, at “rounds\\[2].minutes”: this must be a whole number of minutes, from 1 to 480. Correct the file and send it again.',
  ],
  'agenda-file-too-large': [
    { most: 20_000 },
    'An agenda file can have 20,000 characters at most, and this one has more. Send a shorter file.',
  ],
  'agenda-too-long': [
    { minutes: 200, booked: 180 },
    'The rounds take 200 minutes together, and the workshop is booked for 180. Shorten or remove rounds.',
  ],
  'agenda-started': [
    {},
    'The first round has begun, so the agenda can no longer be replaced. You can still extend, pause or end single rounds.',
  ],
  'agenda-collecting': [
    { ordinal: 2 },
    'People are already handing in texts for round 2, and a new agenda would destroy them. Keep this one; a round that is not wanted can be left out when its turn comes.',
  ],
  'phase-rule-broken': [
    { ordinal: 2, rule: 'constraintsAfterOptions', key: 'constraintsAfterOptions' },
    'Round 2 stands where a rule of this agenda does not want it: constraints come only after a round of options (after Kelman). Move the round, or switch the rule off at the top of the file: `phaseRules:`, and below it, indented, `constraintsAfterOptions: false`.',
  ],
  'nothing-to-copy': [
    {},
    'There is no agenda to copy there: the workshop you chose has none yet, or it is the one of this room. Choose another one.',
  ],
  'no-agenda': [{}, 'This workshop has no agenda yet. An organizer or facilitator sends one as a file first.'],
  'room-not-open': [
    {},
    'The room of this workshop is not open yet. An organizer or facilitator opens it with `/room open`.',
  ],
  'not-a-room': [{}, 'This channel is not the room of a workshop. Go to the room and try there.'],
  'no-open-round': [{}, 'No round is running at present, so there is nothing to change.'],
  'round-already-open': [
    { ordinal: 2 },
    'Round 2 is still running, and only one round runs at a time. Wait for its end, or end it first.',
  ],
  'round-already-paused': [{ ordinal: 2 }, 'Round 2 is paused already. Resume it when the room is ready.'],
  'round-not-paused': [{}, 'The round is not paused, so there is nothing to resume.'],
  'round-closed': [
    { ordinal: 2 },
    'Round 2 is closed and takes nothing more, so that all had the same time. Nothing was changed.',
  ],
  'unknown-round': [
    {},
    'I do not know this round: the agenda has been replaced since. Use the newest message in the room.',
  ],
  'no-round-left': [
    {},
    'All rounds of the agenda have been held. There is no further one to open. Next: `/summary draft`.',
  ],
  'cool-down-out-of-range': [
    { asked: 90, most: 60 },
    'A cool-down lasts 1 to 60 minutes, and you asked for 90. Choose a number in that range.',
  ],
  'nothing-to-reopen': [{}, 'No round has been held yet, so there is none to reopen.'],
  'round-not-reopenable': [
    { ordinal: 2 },
    'Round 2 has shown its answers as bands, so it cannot be reopened: the difference between two results would tell who has changed an answer.',
  ],
  'party-absent': [
    { parties: 'Cordania' },
    'This round affects Cordania, and nobody of theirs is in the room. Wait for them, or open it with a reason that everybody will read: `/round open`, with the option “reason”.',
  ],
  'constraints-need-options': [
    {},
    'Constraints belong to options, and no option has been written yet (after Kelman: first think, then object). Hold a round of options first, or leave this one out.',
  ],
  'not-collecting': [{ ordinal: 2 }, 'Round 2 does not take texts yet. A facilitator asks for them in the room.'],
  'nothing-to-collect': [
    {},
    'This round does not open with texts that are handed in beforehand, or it has been opened. Nothing was changed.',
  ],
  'announcement-empty': [
    {},
    'There were no words in your announcement, so nothing was posted. Write it, then send it again.',
  ],
  'reason-empty': [
    {},
    'A round against a rule needs a reason that everybody can read, and yours was empty. Nothing was changed: write it, then send it again.',
  ],
  'text-too-long': [
    { length: 1600, most: 1500 },
    'Your text has 1,600 characters, and 1,500 is the most. Nothing was changed: shorten it, then send it again.',
  ],
  'not-your-turn': [{ position: 3 }, 'It is not your turn to speak. You are number 3 in the order of speaking.'],
  'hand-raised-already': [{}, 'Your hand is raised already. You will be called.'],
  'hand-not-raised': [{}, 'Your hand is not raised, so there is nothing to lower.'],
  'turn-changed': [{}, 'Somebody was faster: that turn is over. Nothing was changed; look at the newest message.'],
  'nobody-waiting': [{}, 'Nobody has raised a hand, so there is no next speaker. Who speaks may go on.'],
  'turns-used-up': [
    { most: 1 },
    'In this round everybody speaks 1 time, and you have had your turns. What you still want to say, keep for the next round, or tell a facilitator with `/aside talk`.',
  ],
  'no-turns': [
    {},
    'In this round people do not speak in turns. Nothing was changed: look at the newest message in the room for what is asked now.',
  ],
  'signals-cap': [
    { most: 4 },
    'You can say “could live with” to 4 offers at most, and you have. Take another one back first.',
  ],
  'signals-too-few': [
    { least: 5 },
    'Sealed signals need at least 5 people of every party in the room, because fewer could not stay hidden. Hold another kind of round, or wait for more people.',
  ],
  'signals-lost': [
    {},
    'The key of this round is lost, so marks can be neither read nor kept. Nobody can learn anything from them. Tell a facilitator.',
  ],
  'no-backstage': [{}, 'The facilitators of this workshop have no channel of their own yet. `/room open` makes it.'],
  'extension-out-of-range': [
    { asked: 90, most: 60 },
    'A round can be extended by 1 to 60 minutes at a time, and you asked for 90. Choose a number in that range.',
  ],
  'round-ending': [
    { ordinal: 2 },
    'The time of round 2 is over and only the last words are being finished, so there is no clock to stop. If you need help, type `/aside talk`.',
  ],
  'ready-in-pause': [
    { ordinal: 2 },
    'Round 2 is paused, and nobody decides about its end meanwhile. Press once more when it goes on.',
  ],
  'nobody-backstage': [
    { role: 'facilitator' },
    'The facilitators of this workshop have no channel of their own yet, so I cannot carry anything to them. Write to one of them directly: people with the role “Workshop facilitator” or “Workshop organizer”. You find them in the list of members.',
  ],
  'private-word-empty': [{}, 'There were no words in your message, so nothing was sent. Write it, then send it again.'],
  'private-words-enough': [
    { most: 10 },
    'You have sent the facilitators 10 messages within an hour, and they have them. So that they can read and answer, I take no more for now: write to one of them directly, or pause the round.',
  ],
  'names-enough': [
    { most: 3 },
    'Today you have let your name be said 3 times, and the whole room reads it each time, so I take no more for now. Your name is not said at present; try again tomorrow.',
  ],
  'pauses-enough': [
    { most: 2 },
    'You have paused this round 2 times, which is the most for one person. The facilitators know that something is wrong: tell them what it is with `/aside talk`.',
  ],
  'not-yours': [
    {},
    'Only whoever wrote this can withdraw it, and it may be gone already. Nothing was changed. You find your own words with “My statements”.',
  ],
  'statement-empty': [{}, 'There were no words in your statement, so nothing was saved. Write it, then send it again.'],
  'statement-too-long': [
    { length: 1204, most: 1000 },
    'Your statement has 1,204 characters, and 1,000 is the most. Nothing was saved: shorten it, then send it again.',
  ],
  'statements-enough': [
    { most: 2 },
    'In this round, everybody has 2 statements, and you have sent yours. Read them with “My statements”.',
  ],
  'nothing-to-summarize': [
    {},
    'No round of this workshop has closed yet, so there is nothing to summarize. Try again after the first round.',
  ],
  'no-draft': [{}, 'There is no draft of a summary for this workshop. Compose one with `/summary draft`.'],
  'draft-replaced': [
    {},
    'A newer draft has taken the place of this one, so your approval was not counted. Read the newest draft, then approve that.',
  ],
  'draft-outdated': [
    {},
    'The record of this workshop has changed since this draft was composed, so your approval was not counted. Draft the summary anew with `/summary draft`, then approve that.',
  ],
  'rounds-not-over': [
    {},
    'Not all rounds of this workshop are over, so its summary cannot be approved yet. Hold or end the remaining rounds, then draft it anew with `/summary draft`.',
  ],
  'approved-already': [{}, 'You have approved this draft already. Another person must approve it too: two are needed.'],
  'summary-posted': [
    {},
    'The summary has been posted to the audience, so nothing that went into it can be changed or withdrawn here any more. Nothing was changed. If words in it endanger somebody, write to an organizer at once.',
  ],
};

const codes = Object.keys(SENTENCES) as RefusalCode[];
const refusalOf = (code: RefusalCode): Refusal => new Refusal(code, SENTENCES[code][0]);

describe('a refusal', () => {
  test.each(codes)('%s says which rule, and what to do now', (code) => {
    expect(refusalText(refusalOf(code), sayIn('en'), 'en')).toBe(SENTENCES[code][1]);
  });

  test.each(LANGUAGES)('is a whole sentence in %s', (language) => {
    for (const code of codes) {
      const text = refusalText(refusalOf(code), sayIn(language), language);
      expect(text).toMatch(/^[“«\p{Lu}\p{Nd}].*[.!?”»`]$/su);
      expect(text).not.toMatch(/[{}]|undefined/);
    }
  });

  test('names roles, faults, fields and permissions in the words of the reader', () => {
    const say = (refusal: Refusal) => refusalText(refusal, sayIn('uk'), 'uk');

    expect(say(new Refusal('needs-role', { role: 'reviewer' }))).toBe(
      'Це можуть робити лише люди з роллю «Workshop reviewer». Якщо це Ваше завдання, попросіть адміністрацію цього сервера надати Вам доступ.',
    );
    expect(say(new Refusal('agenda-unreadable', { line: 3, key: 'rounds', reason: 'not-a-list' }))).toBe(
      'Порядок денний не збережено. Рядок 3, «rounds»: тут має бути список: кожен запис з нового рядка, на початку «- ». Виправте файл і надішліть його ще раз.',
    );
    expect(say(new Refusal('field-empty', { field: 'motivation' }))).toBe(
      'Поле «Мотивація» порожнє. Заповніть його й надішліть форму ще раз.',
    );
    expect(say(new Refusal('cannot-manage-server', { missing: 'ManageRoles, ManageChannels' }))).toBe(
      'Мені бракує таких дозволів на цьому сервері: «Керувати ролями» (Manage Roles) і «Керувати каналами» (Manage Channels). Надайте їх моїй ролі в налаштуваннях сервера й спробуйте ще раз.',
    );
  });

  describe('of an agenda file', () => {
    const FAULTS = {
      'not-yaml': [{}, 'this is not readable as YAML. Check indentation, colons and quotation marks.'],
      'no-rounds': [{}, 'an agenda needs at least one round.'],
      'unknown-key': [{ allowed: 'kind, title' }, 'I do not know this key here. There can be: `kind`, `title`.'],
      missing: [{}, 'this key is missing. Add it to the round that begins in this line.'],
      'unknown-kind': [{ allowed: 'break, trial-balloon' }, 'the kind of a round is one of: `break`, `trial-balloon`.'],
      'not-keys': [{ allowed: 'kind' }, 'this must be a group of keys, one per line, each with a colon: `kind`.'],
      'not-a-list': [{}, 'this must be a list: one entry per line, each beginning with “- ”.'],
      'too-few': [{ least: 3, most: 5, count: 1 }, 'there is 1 entry here, and 3 are needed. Add to them.'],
      'too-many': [{ least: 3, most: 5, count: 6 }, 'there are 6 entries here, and 5 is the most. Take some out.'],
      'not-text': [{ most: 100 }, 'this must be text of 1 to 100 characters. Put a number in quotation marks.'],
      'too-long': [{ most: 100 }, 'this text is too long: 100 characters at most.'],
      'not-minutes': [{ least: 1, most: 480 }, 'this must be a whole number of minutes, from 1 to 480.'],
      'not-count': [{ least: 1, most: 5 }, 'this must be a whole number, from 1 to 5.'],
      'not-number': [{ least: 0, most: 0.2 }, 'this must be a number from 0 to 0.2, with a decimal point: 0.1.'],
      'not-choice': [{ allowed: 'continue, wait' }, 'this must be one of these words: `continue`, `wait`.'],
      'not-boolean': [{}, 'this must be `true` or `false`, without quotation marks.'],
    } as const satisfies { readonly [Reason in AgendaFault]: readonly [Partial<AgendaFaultAt>, string] };

    test.each(Object.keys(FAULTS) as AgendaFault[])('%s says what may stand there, in every language', (reason) => {
      const [facts, sentence] = FAULTS[reason];
      const refusal = new Refusal('agenda-unreadable', { line: 7, key: 'affects', reason, ...facts });

      expect(refusalText(refusal, sayIn('en'), 'en')).toBe(
        `The agenda was not saved. Line 7, at “affects”: ${sentence} Correct the file and send it again.`,
      );
      for (const language of LANGUAGES) {
        expect(refusalText(refusal, sayIn(language), language)).not.toMatch(/[{}]|undefined/);
      }
    });

    test('names every kind of round there is', () => {
      const allowed = Object.keys(KINDS).join(', ');
      const refusal = new Refusal('agenda-unreadable', { line: 7, key: 'kind', reason: 'unknown-kind', allowed });

      for (const kind of Object.keys(KINDS)) expect(refusalText(refusal, sayIn('uk'), 'uk')).toContain(`\`${kind}\``);
    });
  });

  test('shows what people typed letter by letter', () => {
    expect(refusalText(new Refusal('bad-date', { text: '**soon** <@1>' }), sayIn('en'), 'en')).toBe(
      '“\\*\\*soon\\*\\* \\<\\@1>” is not a date in the calendar. Write year, month and day like this: `2027-08-14`.',
    );
  });
});
