import type { SeenMessage } from '../../discord/seen.ts';
import type { Applicant } from '../applicants.ts';
import { stuckOnly } from '../patience.ts';
import { pressBesides, pressFor } from '../pressing.ts';
import { buttonFor, idsOf } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { facilitate } from './facilitate.ts';
import { isOver, type Scene } from './scene.ts';
import { talk } from './talk.ts';

/** Which turns go otherwise than planned: the speaker is not there, or does not come to an end. */
const ABSENT_TURN = 2;
const LONG_TURN = 4;
/** A speaker who does not come to an end is cut short by then. */
const TAKEN_BACK_WITHIN_MS = 20_000;
const QUIET_MS = 4_000;
/** More than this means that nobody ever comes to an end. */
const TURNS_MOST = 40;
/** How long microphones may take to open again once the round is over. */
const UNMUTED_WITHIN_MS = 30_000;

/** People raise their hands and speak one after the other, where the round is held like that. */
export async function takeTurns(stage: Stage, scene: Scene): Promise<void> {
  const { view, round, room } = scene;
  const opening = view.openingOf(round.ordinal);
  if (!opening || buttonFor(opening, 'raise-hand') === undefined) return;
  const waiting = new Set<string>();
  enterVoice(stage, room.participants);
  for (const one of room.participants) {
    if (isOver(scene)) return;
    await raiseHand(stage, opening, one);
    waiting.add(one.name);
  }

  const begun = new Set<number>();
  for (let turns = 0; turns < TURNS_MOST && waiting.size > 0 && !isOver(scene); turns += 1) {
    const turn = turnIn(stage, scene);
    if (turn && !begun.has(turn.number)) {
      begun.add(turn.number);
      if (await speak(stage, scene, turn)) waiting.delete(turn.speaker.name);
    } else {
      const before = view.floorOf(round.ordinal)?.id;
      const isDone = () => view.floorOf(round.ordinal)?.id !== before;
      await facilitate(stage, scene, { press: 'next-speaker', isDone }).catch(stuckOnly);
    }
    await stage.patience.until('the floor goes on', () => hasNewTurn(stage, scene, begun), QUIET_MS).catch(stuckOnly);
  }
}

/** Most people talk by voice; two stay with the keyboard. */
function enterVoice({ actor, record }: Stage, participants: readonly Applicant[]): void {
  if (record.voice === undefined) return;
  for (const { name } of participants.slice(2)) actor(name).joinVoice(record.voice);
}

/** Up goes the hand; some take it down and put it up again, some put it up twice. */
async function raiseHand(stage: Stage, opening: SeenMessage, { name, habit }: Applicant): Promise<void> {
  const person = stage.actor(name);
  if (habit === 'double-press') pressBesides(stage, person, opening, buttonFor(opening, 'raise-hand') ?? '');
  await pressFor(stage, person, opening, 'raise-hand');
  if (habit !== 'late') return;
  await pressFor(stage, person, opening, 'lower-hand');
  await pressFor(stage, person, opening, 'raise-hand');
}

interface Turn {
  readonly number: number;
  readonly speaker: Applicant;
  readonly post: SeenMessage;
}

/** Whose turn it is, from the last word about the floor; `undefined` when it is free. */
function turnIn({ actor }: Stage, { view, round, room }: Scene): Turn | undefined {
  const post = view.floorOf(round.ordinal);
  const button = post && buttonFor(post, 'finish-turn');
  if (!post || button === undefined) return undefined;
  const speaker = room.participants.find(({ name }) => post.content.includes(`🎙 <@${actor(name).id}>`));
  return speaker && { number: Number(idsOf(button).at(-1)), speaker, post };
}

function hasNewTurn(stage: Stage, scene: Scene, begun: ReadonlySet<number>): boolean {
  const turn = turnIn(stage, scene);
  return isOver(scene) || (turn !== undefined && !begun.has(turn.number));
}

/** One turn, from the announcement to its end. @returns whether this person has had their say. */
async function speak(stage: Stage, scene: Scene, { number, speaker, post }: Turn): Promise<boolean> {
  const { patience, actor, breath } = stage;
  const { view, round, room } = scene;
  const isGone = (): boolean => isOver(scene) || view.floorOf(round.ordinal)?.id !== post.id;
  if (number === ABSENT_TURN) {
    await facilitate(stage, scene, { press: 'skip-speaker', about: String(number), isDone: isGone }).catch(stuckOnly);
    return false;
  }
  if (number === LONG_TURN) {
    await patience.until('the turn is taken back', isGone, TAKEN_BACK_WITHIN_MS).catch(stuckOnly);
    return true;
  }
  await talk(stage, { ...scene, room: { ...room, participants: [speaker] } }, 1);
  await breath(1500);
  // Somebody else says to have finished: nothing happens to the turn.
  const other = room.participants.find((one) => one !== speaker);
  if (other) pressBesides(stage, actor(other.name), post, buttonFor(post, 'finish-turn') ?? '');
  await pressFor(stage, actor(speaker.name), post, 'finish-turn');
  return true;
}

/** After the round nobody may be left without a voice. */
export async function leaveVoice(stage: Stage, scene: Scene): Promise<void> {
  const { actor, record, patience } = stage;
  if (record.voice === undefined) return;
  const inVoice = scene.room.participants
    .map(({ name }) => actor(name))
    .filter((one) => one.voice().channelId !== null);
  if (inVoice.length === 0) return;
  const isFree = (): boolean => inVoice.every((one) => !one.voice().isMuted);
  await patience.until('everybody may speak again', isFree, UNMUTED_WITHIN_MS).catch((error: unknown) => {
    stuckOnly(error);
    record.leftMuted.push(scene.round.ordinal);
  });
  for (const one of inVoice) one.leaveVoice();
}
