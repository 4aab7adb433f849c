import type { Actor } from '../../discord/actor/actor.ts';
import { agendaFile, planRounds } from '../agenda.ts';
import type { Applicant } from '../applicants.ts';
import { messageIn, Stuck } from '../patience.ts';
import { HELPERS } from '../people.ts';
import { channelIn } from '../reading.ts';
import { crowd, type Planned, type Stage } from '../stage.ts';
import { type Replied, takeSeat } from './reply.ts';

/** The room, and who is in it. */
export interface Room {
  readonly name: string;
  readonly participants: readonly Applicant[];
}

/** The room is opened; who was late gets the key afterwards; the agenda is handed in as a file. */
export async function openRoom(stage: Stage, { workshopId }: Planned, { seated, late }: Replied): Promise<Room> {
  const { patience, actor, plan, progress, breath } = stage;
  const facilitator = actor(HELPERS.facilitators[0].name);
  let name: string | undefined;
  await patience.achieve(
    'open the room',
    () => name,
    async () => {
      const reply = await patience.answer('open the room', () =>
        facilitator.slash('/room open', { workshop: workshopId, voice: true }),
      );
      name = channelIn(messageIn(reply)?.text ?? '');
    },
  );
  const room = await patience.until('the room is open', () => name);
  learnChannels(stage, facilitator, room);
  await breath(1500);

  const participants = [...seated, ...late];
  let inside = 0;
  await crowd(participants, 4, async (one) => {
    if (late.includes(one)) await takeSeat(stage, one);
    await enter(stage, one, room);
    inside += 1;
    progress(`${inside} of ${participants.length} are in the room`);
  });

  const rounds = planRounds(plan.speed);
  const file = { fileName: 'agenda.yaml', content: agendaFile(rounds, plan.speed) };
  let isSet = false;
  await patience.achieve(
    'set the agenda',
    () => isSet,
    async () => {
      await patience.answer('hand in the agenda', () =>
        facilitator.slash('/agenda import', { file }, { channel: room }),
      );
      const shown = messageIn(
        await patience.answer('see the agenda', () => facilitator.slash('/agenda show', {}, { channel: room })),
      );
      isSet = shown?.text.includes(`${rounds.length}. `) === true;
    },
  );
  stage.record.participants.push(...participants.map(({ name: known, party }) => ({ name: known, party })));
  return { name: room, participants };
}

/** Beside the room, a facilitator sees where they are among themselves, and where people speak. */
function learnChannels({ record }: Stage, facilitator: Actor, room: string): void {
  const beside = facilitator.channels().filter((channel) => channel !== room && channel.startsWith(room));
  record.room = room;
  record.backstage = beside.find((channel) => channel.endsWith('-backstage'));
  record.voice = beside.find((channel) => channel.includes('-voice-'));
}

/** Waits for the key; who does not get it accepts the ground rules once more, in case the first time was lost. */
async function enter(stage: Stage, applicant: Applicant, room: string): Promise<void> {
  const { patience, actor } = stage;
  const isInside = (): boolean => actor(applicant.name).channels().includes(room);
  await patience.achieve(`let ${applicant.name} in`, isInside, async () => {
    await patience.until('the key arrives', isInside, 5000).catch(async (error: unknown) => {
      if (!(error instanceof Stuck)) throw error;
      await takeSeat(stage, applicant);
    });
  });
}
