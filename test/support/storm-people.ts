import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../domain/refusal.ts';
import { currentRound, hasStarted, isFinished } from '../../domain/rounds/agenda.ts';
import type { Contribution, Reaction } from '../../domain/rounds/contribution.ts';
import type { OpenRound, Round } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../../services/ports.ts';
import {
  extendRound,
  findRoundToSkip,
  openNextRound,
  pauseRound,
  resumeRound,
  skipRound,
} from '../../services/rounds/change-clock.ts';
import { react, submitStatement } from '../../services/rounds/round-contributions.ts';
import type { Deed, Entry } from './storm-history.ts';
import type { StageRoom } from './storm-stage.ts';

/** Where and how somebody plays in a storm. */
export interface Part {
  readonly ports: Ports;
  readonly room: StageRoom;
  readonly history: Entry[];
  /** From 0 up to 1, the same numbers for the same seed. */
  readonly chance: () => number;
  /** Whether the wind still blows: afterwards nobody delays the end any more. */
  readonly isWindy: () => boolean;
}

const DEEDS: Readonly<Record<Deed, (ports: Ports, caller: Caller) => Promise<Round>>> = {
  open: openNextRound,
  extend: (ports, caller) => extendRound(ports, caller, 1),
  pause: pauseRound,
  resume: resumeRound,
  skip: async (ports, caller) => skipRound(ports, caller, (await findRoundToSkip(ports, caller)).id),
};

/** Around the end of a round, so many milliseconds to either side, everybody wants something. */
const AROUND_THE_END = 50;
const LONGEST_WAIT = 400;

/** Does one thing to the clock and writes down when it was accepted. */
export async function move(
  { ports, room, history }: Pick<Part, 'ports' | 'room' | 'history'>,
  deed: Deed,
): Promise<void> {
  const round = await unlessRefused(() => DEEDS[deed](ports, room.facilitator));
  if (round) history.push({ what: 'moved', room: room.workshopId, deed, round });
}

/** Does what the first, long round is for; then lies in wait for the end of each and presses something, until the agenda is through. */
export async function facilitate(part: Part, first: readonly Deed[]): Promise<void> {
  const { chance, isWindy } = part;
  while (!hasStarted((await find(part))!)) await pause(20);
  for (const deed of first) {
    await pause(chance() * 200);
    await move(part, deed);
  }
  for (let agenda = await find(part); agenda && !isFinished(agenda); agenda = await find(part)) {
    const round = currentRound(agenda);
    if (round?.status === 'open' && (await isAtTheEnd(part, round))) {
      const deed = drawDeed(chance());
      if (deed && isWindy()) await move(part, deed);
    } else if (round?.status === 'paused') {
      await pause(chance() * 150);
      await move(part, 'resume');
    }
    await pause(10 + chance() * 20);
  }
}

/** Writes or answers all the time, most of all around the end of a round, until the agenda is through. */
export async function takePart(part: Part, caller: Caller, given: Map<string, Contribution>): Promise<void> {
  const { chance } = part;
  let said = 0;
  for (let agenda = await find(part); agenda && !isFinished(agenda); agenda = await find(part)) {
    const round = currentRound(agenda);
    if (round?.status === 'open' && chance() < 0.2) await isAtTheEnd(part, round);
    if (round?.plan.kind === 'statements') {
      said += 1;
      await stateIn(part, caller, { round, text: `m${Number(caller.memberId.slice(-4))}s${said}` });
    }
    if (round?.plan.kind === 'reactions') await answer(part, caller, { round, given });
    await pause(80 + chance() * 160);
  }
}

/** Hands in a statement and writes down when it was accepted. */
export async function stateIn(
  { ports, room, history }: Pick<Part, 'ports' | 'room' | 'history'>,
  caller: Caller,
  said: { readonly round: Round; readonly text: string },
): Promise<void> {
  const { round, text } = said;
  const kept = await unlessRefused(() => submitStatement(ports, caller, { roundId: round.id, text, mayQuote: false }));
  if (kept) history.push({ what: 'stated', room: room.workshopId, ordinal: round.ordinal, text });
}

async function answer(
  { ports, room, chance }: Part,
  caller: Caller,
  { round, given }: { round: Round; given: Map<string, Contribution> },
) {
  const drawn = chance();
  // Most take a side, since a room in which few do is shown no bands that could be wrong.
  const reaction: Reaction = drawn < 0.05 ? 'pass' : drawn < 0.55 ? 'agree' : 'disagree';
  const asked = { roundId: round.id, item: Math.floor(chance() * 2), reaction };
  if (!(await unlessRefused(() => react(ports, caller, asked)))) return;
  const participant = await ports.participants.findByMember(room.workshopId, caller.memberId);
  given.set(`${round.id} ${caller.memberId} ${asked.item}`, {
    ...asked,
    kind: 'reaction',
    id: '',
    workshopId: room.workshopId,
    participantId: participant?.id ?? '',
    memberId: caller.memberId,
    submittedAt: new Date(0),
  });
}

/** What a rule turned down was never promised; anything else that goes wrong ends the storm. */
async function unlessRefused<T>(deed: () => Promise<T>): Promise<T | undefined> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/**
 * Waits until what is asked for now is decided about when the round ends: sooner, by as long as
 * an answer takes at the moment. Says no, having waited a little, while the end is far away.
 */
async function isAtTheEnd({ ports, room, chance }: Part, { closesAt }: OpenRound): Promise<boolean> {
  const asked = Date.now();
  await ports.workshops.findByRoom(room.channelId);
  await ports.agendas.find(room.workshopId);
  const left = (closesAt.getTime() - (await ports.clock.now()).getTime()) / ports.clock.speed;
  const wait = left - (Date.now() - asked) + (2 * chance() - 1) * AROUND_THE_END;
  await pause(Math.min(Math.max(0, wait), LONGEST_WAIT));
  return wait <= LONGEST_WAIT;
}

function drawDeed(drawn: number): Deed | undefined {
  if (drawn < 0.5) return 'extend';
  if (drawn < 0.7) return 'pause';
  return drawn < 0.8 ? 'skip' : undefined;
}

const find = ({ ports, room }: Part) => ports.agendas.find(room.workshopId);
