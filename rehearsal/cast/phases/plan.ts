import type { Actor } from '../../discord/actor/actor.ts';
import { bookedHours, planRounds } from '../agenda.ts';
import { PARTIES } from '../parties.ts';
import { HELPERS } from '../people.ts';
import type { Planned, Stage } from '../stage.ts';

const CONVENTION = 'Congress of River Studies';
/** Also the name of the room. */
export const TITLE = 'Waters of the Orva';
/** What everybody is judged by. Two reviews must do: one of the three reviewers steps aside once. */
const RUBRIC = `source: after Kelman
quorum: { reviews: 2, knowing: 0, outside: 0 }
criteria:
  - { id: moderate, side: openness, gate: true, step: text }
  - { id: committed, side: openness, gate: true, step: text }
  - { id: influential, side: influence, step: identity }
  - { id: community, side: influence, step: identity }
`;
const DAY = 86_400_000;
/** So far ahead that all deadlines of the usual schedule lie in the future. */
const DAYS_AHEAD = 60;

/** An organizer enters the convention and plans the workshop before it. */
export async function planWorkshop(stage: Stage): Promise<Planned> {
  const { patience, actor, plan, breath } = stage;
  const organizer = actor(HELPERS.organizers[0].name);

  const convention = await known(
    stage,
    organizer,
    { command: '/workshop schedule', option: 'convention', typed: CONVENTION },
    () =>
      organizer.slash('/convention add', {
        name: CONVENTION,
        host: 'Association for River Studies',
        city: 'Vienna',
        zone: 'Europe/Vienna',
        starts: dateIn(DAYS_AHEAD),
        ends: dateIn(DAYS_AHEAD + 3),
      }),
  );
  await breath(1500);

  const rounds = planRounds(plan.speed);
  const workshopId = await known(stage, organizer, { command: '/call open', option: 'workshop', typed: TITLE }, () =>
    organizer.slash('/workshop schedule', {
      convention,
      title: TITLE,
      time: '09:00',
      parties: PARTIES.join(', '),
      seats: 12,
      hours: bookedHours(rounds),
    }),
  );
  const file = { fileName: 'rubric.yaml', content: RUBRIC };
  await patience.answer('give it a rubric', () => organizer.slash('/rubric import', { workshop: workshopId, file }));
  await patience.answer('list the workshops', () => organizer.slash('/workshop list'));
  await breath(1500);
  return { workshopId };
}

/** Makes something unless it is suggested already, as after a bot that died before it could say so. */
async function known(
  { patience }: Stage,
  organizer: Actor,
  asked: { readonly command: string; readonly option: string; readonly typed: string },
  make: () => ReturnType<Actor['slash']>,
): Promise<string> {
  const { command, option, typed } = asked;
  const others = {};
  let found: string | undefined;
  const look = async (): Promise<void> => {
    await patience.online();
    const [first] = await organizer.autocomplete(command, option, typed, others);
    found = first === undefined ? undefined : String(first.value);
  };
  await look();
  await patience.achieve(
    `find “${typed}” in the list`,
    () => found,
    async () => {
      await patience.answer(`enter “${typed}”`, make);
      await look();
    },
  );
  return await patience.until('it is in the list', () => found);
}

/** The calendar day so many days from now, as it is typed. */
const dateIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
