import type { Party } from '../planning/workshop.ts';
import type { Post, PostContent } from '../post.ts';
import type { Participant } from '../screening/participant.ts';
import { type Agenda, currentRound } from './agenda.ts';
import { rulesOf } from './kinds/index.ts';
import { isUnderWay, type Round } from './round.ts';
import type { Transition } from './transition.ts';

/** A party's own channel, as it is to be at this moment. */
export interface Caucus {
  readonly workshopId: string;
  readonly serverId: string;
  /** The workshop's title, from which the channel has its name. */
  readonly title: string;
  /** Place of the party in its workshop's list, starting at 1. The name of a party stands in no name of a channel. */
  readonly party: number;
  readonly facilitatorRoleId: string;
  /** The channel it has been so far: somebody may have changed by what it is found again. */
  readonly knownId?: string;
  /** Whether the party writes there now. Otherwise its people read what was said, and the channel is not made. */
  readonly isOpen: boolean;
  /** Who reads it. */
  readonly memberIds: readonly string[];
  /** Participants who do not: of other parties, without a seat any more, or not ready yet. */
  readonly outsideIds: readonly string[];
}

/** What is owed to the channels of the parties: every one of them is told the same, but for the party's name. */
type CaucusPost = Omit<Post, 'language'>;

/** What of a round's clock is told there as it is told in the room. */
const TOLD_ALIKE: ReadonlySet<PostContent['kind']> = new Set<PostContent['kind']>([
  'round-warning',
  'round-paused',
  'round-resumed',
  'round-extended',
  'round-interrupted',
  'round-continued',
  'round-grace',
  'round-readied',
  'round-cooling',
  'pause-asked',
]);

const isByParty = ({ plan }: Round): boolean => rulesOf(plan).talk === 'by-party';

/** Whether the parties may have channels of their own: a round in which they talk by themselves is, or was, up. */
export const hasCaucuses = (agenda: Agenda): boolean => latestCaucus(agenda) !== undefined;

/** The last round in which the parties talk, or have talked, by themselves. Also one that was left out: it costs nothing to look. */
export const latestCaucus = ({ rounds }: Agenda): Round | undefined =>
  rounds.findLast((round) => isByParty(round) && round.status !== 'planned');

/** The round in which the parties are talking by themselves, paused or not. */
export function caucusRound(agenda: Agenda): Round | undefined {
  const round = currentRound(agenda);
  return round && isUnderWay(round) && isByParty(round) ? round : undefined;
}

/**
 * What a change of the clock owes to the channels of these parties, in the order in which it is to arrive
 * in each: the doors before the word that they are open, or closed. The first errand of all, of which there
 * is one in the life of a workshop, remembers which channel it is.
 */
export const caucusPosts = (transition: Transition, parties: readonly Party[]): readonly CaucusPost[] => {
  const { workshopId, epoch } = transition.agenda;
  return parties.flatMap(({ name }, index) => {
    const party = index + 1;
    const post = (key: string, content: PostContent): CaucusPost => ({
      key,
      workshopId,
      to: { kind: 'caucus', party },
      content,
    });
    const contents = contentsFor(transition, name);
    const isOpening = contents.some(({ kind }) => kind === 'caucus-opened');
    return [
      ...(isOpening ? [post(placeKey(workshopId, party), { kind: 'caucus-doors' })] : []),
      ...contents.map((content, place) => post(`caucus-${workshopId}-${epoch}-${party}-${place}`, content)),
    ];
  });
};

/** Names the errand that remembers which channel is the party's own. */
export const placeKey = (workshopId: string, party: number): string => `caucus-place-${workshopId}-${party}`;

/** What facilitators announce, for the parties who are talking by themselves meanwhile; nothing when they are not. */
export const announcedPosts = (
  agenda: Agenda,
  parties: readonly Party[],
  { key, text }: { readonly key: string; readonly text: string },
): readonly CaucusPost[] =>
  caucusRound(agenda)
    ? parties.map((_, index) => ({
        key: `${key}-caucus-${index + 1}`,
        workshopId: agenda.workshopId,
        to: { kind: 'caucus', party: index + 1 },
        content: { kind: 'announcement', text },
      }))
    : [];

/** Whether a change of the clock is anything that the parties are told in channels of their own. */
export const concernsCaucuses = (transition: Transition): boolean => contentsFor(transition, '').length > 0;

function contentsFor({ agenda, told }: Transition, party: string): readonly PostContent[] {
  return told.flatMap((content) => {
    const round = 'ordinal' in content ? agenda.rounds.find(({ ordinal }) => ordinal === content.ordinal) : undefined;
    return round && isByParty(round) ? contentsOf(content, party) : [];
  });
}

function contentsOf(content: PostContent, party: string): readonly PostContent[] {
  if (TOLD_ALIKE.has(content.kind)) return [content];
  if (content.kind === 'round-closed') {
    const { ordinal, total, title } = content;
    return [{ kind: 'caucus-doors' }, { kind: 'caucus-closed', ordinal, total, title }];
  }
  if (content.kind !== 'round-opened') return [];
  const { ordinal, total, title, prompt, closesAt, confidentiality, isAgain } = content;
  return [
    { kind: 'caucus-doors' },
    {
      kind: 'caucus-opened',
      ordinal,
      total,
      title,
      party,
      prompt,
      closesAt,
      ...(confidentiality && { confidentiality }),
      ...(isAgain && { isAgain }),
    },
  ];
}

/**
 * The doors of all parties' channels are looked at anew: somebody has got a key to the room, or has lost it.
 * Always all of them, so that no order and no count tells which party it was.
 *
 * @param occasion names what has happened: the same is owed once.
 */
export const doorPosts = (workshopId: string, parties: readonly Party[], occasion: string): readonly CaucusPost[] =>
  parties.map((_, index) => ({
    key: `caucus-doors-${workshopId}-${occasion}-${index + 1}`,
    workshopId,
    to: { kind: 'caucus', party: index + 1 },
    content: { kind: 'caucus-doors' },
  }));

/** Who reads the channel of a party: its people who have the key to the room. And who of the workshop does not. */
export function caucusAudience(
  participants: readonly Participant[],
  partyId: string,
): Pick<Caucus, 'memberIds' | 'outsideIds'> {
  const isInside = (one: Participant): boolean => one.partyId === partyId && one.status === 'ready';
  const memberIds = participants.filter(isInside).map(({ memberId }) => memberId);
  return {
    memberIds,
    outsideIds: participants.map(({ memberId }) => memberId).filter((id) => !memberIds.includes(id)),
  };
}
