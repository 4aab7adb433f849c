import { ROLES } from '../../cast/people.ts';
import { buttonFor } from '../../cast/reading.ts';
import { SEASON_PARTIES } from '../people.ts';
import { actorOf, pressed, type SeasonStage, typed } from '../stage.ts';

/** The workshop of a season, as commands name it. */
export interface SeasonWorkshop {
  readonly workshop: string;
}

const TITLE = 'Waters of the Orva';
const DAY = 86_400_000;
/** So far ahead that even on a slow machine no day of the usual timetable comes by itself. */
const DAYS_AHEAD = 250;

const RUBRIC = `source: after Kelman
quorum: { reviews: 3, knowing: 1, outside: 1 }
criteria:
  - { id: moderate, side: openness, gate: true, step: text }
  - { id: committed, side: openness, gate: true, step: text }
  - { id: influential, side: influence, step: identity }
  - { id: community, side: influence, step: identity }
`;

/** The server is set up, the convention taken from a calendar file, and the workshop planned. */
export async function prepare(stage: SeasonStage): Promise<SeasonWorkshop> {
  const { cast, patience, server, plan } = stage;
  await typed(stage, cast.administrator, '/setup');
  await patience.until('the channels are there', () =>
    actorOf(stage, cast.administrator).channels().includes('workshop-calls'),
  );
  for (const name of cast.organizers) actorOf(stage, name).addRole(ROLES.organizers);
  for (const { name } of cast.reviewers) actorOf(stage, name).addRole(ROLES.reviewers);
  actorOf(stage, cast.facilitator).addRole(ROLES.facilitators);

  const [organizer] = cast.organizers;
  const file = { fileName: 'convention.ics', content: calendar() };
  await typed(stage, organizer, '/convention import', { file, host: 'Association for River Studies' });
  const [convention] = await server.actor(organizer).autocomplete('/workshop schedule', 'convention', '');
  const seats = plan.size.seats;
  await typed(stage, organizer, '/workshop schedule', {
    convention: String(convention?.value),
    title: TITLE,
    time: '09:00',
    parties: SEASON_PARTIES.map((party, index) => `${party} ${seats[index]}`).join(', '),
    seats: seats.reduce((sum, one) => sum + one, 0),
    hours: 4,
  });
  const [found] = await server.actor(organizer).autocomplete('/call open', 'workshop', '');
  const workshop = String(found?.value);
  await typed(stage, organizer, '/rubric import', { workshop, file: { fileName: 'rubric.yaml', content: RUBRIC } });
  await typed(stage, organizer, '/call open', { workshop });
  await patience.until('the call is posted', () =>
    actorOf(stage, organizer)
      .sees('workshop-calls')
      .some((message) => buttonFor(message, 'apply') !== undefined),
  );
  return { workshop };
}

/** Reviewers tell where they work and what they know. */
export async function introduce(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast, book } = stage;
  for (const { name, knows, organisation } of cast.reviewers) {
    await typed(stage, name, '/review profile', {
      workshop,
      ...(knows.length === 0 ? {} : { knows: knows.join(', ') }),
      ...(organisation === '' ? {} : { organisation }),
    });
    const since = stage.now();
    for (const applicant of cast.applicants) {
      if (organisation !== '' && applicant.affiliation === organisation)
        book.closed.push({ person: name, applicant: applicant.name, since });
    }
  }
}

/** The last word on a date is a button. */
export async function setRepliesDue(
  stage: SeasonStage,
  { workshop }: SeasonWorkshop,
  daysFromNow: number,
): Promise<void> {
  const [organizer] = stage.cast.organizers;
  const due = new Date(stage.clock.at(new Date()).getTime() + daysFromNow * DAY);
  const before = Math.round((Date.parse(startDate()) - Date.parse(due.toISOString().slice(0, 10))) / DAY);
  const time = due.toISOString().slice(11, 16);
  const proposed = await typed(stage, organizer, '/workshop deadline', {
    workshop,
    deadline: 'replies-due',
    'days-before': before,
    time,
  });
  if (buttonFor(proposed, 'confirm-dates')) await pressed(stage, organizer, proposed, 'confirm-dates');
  else stage.book.surprises.push(`the day for replies could not be set: ${proposed.text.slice(0, 300)}`);
}

const startDate = (): string => dateIn(DAYS_AHEAD);

const dateIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const calendar = (): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Association for River Studies//EN',
    'BEGIN:VEVENT',
    'UID:congress@example.org',
    'DTSTAMP:20260101T000000Z',
    'SUMMARY:Congress of River Studies',
    'LOCATION:Reykjavik',
    `DTSTART;TZID=Atlantic/Reykjavik:${dateIn(DAYS_AHEAD).replaceAll('-', '')}T090000`,
    `DTEND;TZID=Atlantic/Reykjavik:${dateIn(DAYS_AHEAD + 3).replaceAll('-', '')}T180000`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
