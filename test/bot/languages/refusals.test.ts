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
    'Somebody else changed this at the same moment, so nothing of yours was saved. Look at it again, then try once more.',
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
  'call-already-open': [{}, 'The call for this workshop is open already. There is nothing to do.'],
  'call-not-open': [
    {},
    'The call for this workshop is not open. Watch the channel for workshop calls: it will be announced there.',
  ],
  'applications-closed': [
    { closedAt: NINE },
    'Applications closed at <t:1804924800:F>, so nothing was sent. If something kept you from applying in time, write to an organizer.',
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
  'unknown-choice': [{}, 'This choice is not on the list any more. Open the form again and choose from the list.'],
  'nothing-to-review': [
    {},
    'There is nothing left for you to review. Thank you. When new applications arrive, `/review` will show them.',
  ],
  'review-recused': [
    {},
    'You have stepped aside from this case, and that is final: it stays closed to you. Go on to the next one with `/review`.',
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
    'This application was withdrawn, and its text is closed to everybody. Go on to the next one with `/review`.',
  ],
  'scores-incomplete': [
    {},
    'One of the four criteria has no answer, so nothing was saved. Answer all four; “cannot judge” is an answer too.',
  ],
  'too-few-eligible': [
    { party: 'Ardania', seats: 4, eligible: 3 },
    'Ardania needs 4 people, and only 3 could be chosen: reviewed, and past both gates. Collect more reviews; if that is not enough, plan the workshop anew with fewer seats.',
  ],
  'call-still-open': [
    { closesAt: NINE },
    'Applications may still arrive until <t:1804924800:F>, and later ones deserve the same chance. Wait until then, or close the call first.',
  ],
  'no-cohort': [{}, 'Nobody has been chosen for this workshop yet. Propose a cohort first.'],
  'decisions-released': [
    {},
    'The decisions for this workshop have been sent to the applicants, so the cohort can no longer change.',
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
  'room-not-open': [{}, 'The room of this workshop is not open yet. An organizer opens it first.'],
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
  'no-round-left': [{}, 'All rounds of the agenda have been held. There is no further one to open.'],
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
  'turns-used-up': [{ most: 1 }, 'In this round everybody speaks 1 time, and you have had your turns.'],
  'no-turns': [{}, 'In this round people do not speak in turns.'],
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
  'no-draft': [{}, 'There is no draft of a summary for this workshop. Compose one first.'],
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
  'summary-posted': [{}, 'This summary has been posted to the audience, so it can no longer change.'],
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
