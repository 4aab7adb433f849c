import { Refusal } from '../../domain/refusal.ts';
import { privateWordFrom } from '../../domain/rounds/private-word.ts';
import { hashOf } from '../../domain/screening/hash.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { ROOM_LANGUAGE } from './save-transition.ts';
import { type InRoom, seatInRoom } from './seat.ts';

/** Private words that one person may send in an hour. They are read by people, whom a flood would keep from helping. */
const WORDS = { most: 10, milliseconds: 60 * 60_000 } as const;

/** What somebody tells the facilitators. */
export interface PrivateWord {
  /** Names the form it was written on: the same words handed in twice on it are sent once. */
  readonly formId: string;
  readonly text: string;
}

/**
 * Carries somebody's words to the facilitators' own channel, with the name of the account and never an
 * alias: beside a name it would tell who has written what. They are in the database when this returns.
 *
 * It asks for no open round, and for no round at all.
 *
 * @throws {@link Refusal}
 */
export async function talkToFacilitators(ports: Ports, caller: Caller, { formId, text }: PrivateWord): Promise<void> {
  const { participant, workshop, backstageChannelId } = await seatNearBackstage(ports, caller);
  const pieces = privateWordFrom(text);
  const { id, memberId } = participant;
  const key = `private-word-${workshop.id}-${formId}-${hashOf(text)}`;

  const allowance = `private-word ${id}`;
  if (!ports.allowances.use(allowance, WORDS, await ports.clock.now())) {
    throw new Refusal('private-words-enough', { most: WORDS.most });
  }
  await ports.posts.owe(
    pieces.map((piece, index) => ({
      key: `${key}-${index}`,
      workshopId: workshop.id,
      to: { kind: 'channel', channelId: backstageChannelId },
      language: ROOM_LANGUAGE,
      content: { kind: 'private-word', memberId, text: piece },
    })),
  );
  ports.courier.wake();
}

/** A participant whose facilitators can be told something out of sight of the room. */
interface NearBackstage extends InRoom {
  readonly backstageChannelId: string;
}

/** @throws {@link Refusal} `nobody-backstage` when the facilitators have no channel of their own. */
export async function seatNearBackstage(ports: Ports, caller: Caller): Promise<NearBackstage> {
  const seat = await seatInRoom(ports, caller);
  const { backstageChannelId } = seat.workshop;
  if (backstageChannelId === undefined) throw new Refusal('nobody-backstage', { role: 'facilitator' });
  return { ...seat, backstageChannelId };
}
