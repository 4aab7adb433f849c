import fc from 'fast-check';
import type { PostContent } from '../../domain/post.ts';
import { type Agenda, withRounds } from '../../domain/rounds/agenda.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Stores } from '../../prisma/stores.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anApplication,
  anOpenRound,
  aParticipant,
  aPausedRound,
  aPlannedRound,
  aPost,
  aReaction,
  aStatement,
  at,
  idOf,
  memberOf,
} from '../support/build.ts';

/** Something that happens to stores, and what they answer. `n` is different for every step of a story. */
export interface Step {
  readonly name: string;
  readonly run: (stores: Stores, n: number) => Promise<unknown>;
}

export const WORKSHOPS = [idOf('workshop', 1), idOf('workshop', 2)];
export const POSTS = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `post-${n}`);
/** Each workshop has one round, and nobody else's. */
export const roundIdOf = (workshopId: string): string => idOf('round', WORKSHOPS.indexOf(workshopId) + 1);

const LONG = 600_000;
const workshopId = fc.constantFrom(...WORKSHOPS);
const key = fc.constantFrom(...POSTS);
const small = fc.integer({ min: 1, max: 3 });
/** How far the copy at hand is from what is stored: mostly it is the right one. */
const drift = fc.constantFrom(0, 0, 0, 0, 1, -1);
const status = fc.constantFrom('chosen' as const, 'invited' as const);
const started = fc.constantFrom<(id: string) => Round>(
  (id) => anOpenRound({ id }),
  (id) => anOpenRound({ id }),
  (id) => anOpenRound({ id }),
  (id) => anOpenRound({ id, closesAt: at('13:45'), isWarned: true }),
  (id) => aPausedRound({ id }),
  (id) => aClosingRound({ id }),
  (id) => aClosedRound({ id }),
);

/** What every fourth post says: words of whoever has written any. */
const WORDS: PostContent = {
  kind: 'statements-revealed',
  ordinal: 1,
  total: 1,
  title: 'Opening positions',
  part: 1,
  parts: 1,
  statements: Array.from({ length: 60 }, (_, n) => ({ statementId: idOf('contribution', n + 1), text: `words ${n}` })),
};

/** Every third post goes to a person. */
const postOf = (workshop: string, key: string) => {
  const room = { kind: 'channel', channelId: `room-of-${workshop}` } as const;
  const member = { kind: 'member', memberId: memberOf(1) } as const;
  const to = POSTS.indexOf(key) % 3 === 0 ? member : room;
  return aPost({ key, workshopId: workshop, to, ...(POSTS.indexOf(key) % 4 === 0 && { content: WORDS }) });
};
const newAgenda = (workshop: string, epoch: number): Agenda =>
  anAgenda({ workshopId: workshop, epoch, rounds: [aPlannedRound({ id: roundIdOf(workshop) })] });

const putAgenda = fc.record({ workshopId, drift }).map(({ workshopId, drift }) => ({
  name: `put an agenda with drift ${drift}`,
  run: async ({ agendas }: Stores) => {
    const replaces = ((await agendas.find(workshopId))?.epoch ?? 0) + drift;
    return await agendas.put(newAgenda(workshopId, replaces + 1), replaces);
  },
}));

const saveAgenda = fc
  .record({ workshopId, drift, started, owed: fc.array(key, { maxLength: 3 }) })
  .map(({ workshopId, drift, started, owed }) => ({
    name: `save an agenda (${started('').status}) with drift ${drift} owing ${owed.join()}`,
    run: async ({ agendas }: Stores) => {
      const read = (await agendas.find(workshopId)) ?? newAgenda(workshopId, 1);
      const changed = withRounds({ ...read, epoch: read.epoch + drift }, started(roundIdOf(workshopId)));
      return await agendas.save(
        changed,
        owed.map((key) => postOf(workshopId, key)),
      );
    },
  }));

const contribute = fc.record({ workshopId, member: small, item: small, isStatement: fc.boolean() }).map((asked) => ({
  name: `put ${asked.isStatement ? 'statement' : 'reaction'} ${asked.item} of member ${asked.member}`,
  run: ({ contributions }: Stores, n: number) =>
    contributions.put({
      ...(asked.isStatement ? aStatement({ text: `words ${n}` }) : aReaction()),
      id: idOf('contribution', n),
      workshopId: asked.workshopId,
      roundId: roundIdOf(asked.workshopId),
      memberId: memberOf(asked.member),
      item: asked.item,
    }),
}));

const withdraw = fc.record({ workshopId, member: small }).map(({ workshopId, member }) => ({
  name: `withdraw a statement of member ${member}`,
  run: async ({ contributions }: Stores) => {
    const own = await contributions.listOwn(roundIdOf(workshopId), memberOf(member));
    const statement = own.find((one) => one.kind === 'statement');
    return statement && (await contributions.withdraw(statement));
  },
}));

const owe = fc.record({ workshopId, key }).map(({ workshopId, key }) => ({
  name: `owe ${key}`,
  run: ({ posts }: Stores) => posts.owe([postOf(workshopId, key)]),
}));

const claim = fc.constantFrom(1, 2).map((limit) => ({
  name: `claim ${limit}`,
  run: async ({ posts }: Stores) =>
    (await posts.claim(limit, LONG)).map(({ post, attempts, firstTriedAt }) => [post, attempts, Boolean(firstTriedAt)]),
}));

const settle = fc.record({ key, how: fc.constantFrom('sent', 'dead', 'waits', 'failed') }).map(({ key, how }) => ({
  name: `${key}: ${how}`,
  run: async ({ posts }: Stores, n: number) => {
    if (how === 'sent') return await posts.markSent(key, `message-${n}`);
    if (how === 'dead') return await posts.markDead(key, 'refused');
    // Waiting times far off or long over: the two clocks are not the same, and must not matter.
    return await posts.postpone(key, how === 'waits' ? LONG : -LONG, how === 'failed');
  },
}));

const saveWorkshop = fc
  .record({ workshopId, drift, key, minutes: small })
  .map(({ workshopId, drift, key, minutes }) => ({
    name: `save a workshop with drift ${drift} owing ${key}`,
    run: async ({ workshops }: Stores) => {
      const read = (await workshops.find(workshopId))!;
      const changed = { ...read, version: read.version + drift, bookedMinutes: minutes };
      return await workshops.save(changed, [postOf(workshopId, key)]);
    },
  }));

const apply = fc.record({ workshopId, member: small }).map(({ workshopId, member }) => ({
  name: `apply as member ${member}`,
  run: ({ applications }: Stores, n: number) => {
    const { number: _, version: __, ...rest } = anApplication({ id: idOf('application', n), workshopId });
    return applications.add({ ...rest, memberId: memberOf(member) });
  },
}));

const propose = fc
  .record({ workshopId, members: fc.uniqueArray(small, { maxLength: 3 }) })
  .map(({ workshopId, members }) => ({
    name: `propose members ${members.join()}`,
    run: ({ participants }: Stores, n: number) => {
      const cohort = members.map((m) =>
        aParticipant({ id: idOf('participant', n * 10 + m), workshopId, memberId: memberOf(m), alias: m }),
      );
      return participants.propose(workshopId, cohort);
    },
  }));

const saveParticipant = fc
  .record({ workshopId, member: small, alias: small, drift, status })
  .map(({ workshopId, member, alias, drift, status }) => ({
    name: `save participant ${member} with drift ${drift}`,
    run: async ({ participants }: Stores, n: number) => {
      const memberId = memberOf(member);
      const fresh = aParticipant({ id: idOf('participant', n * 10), workshopId, memberId, alias, version: 0 });
      const read = (await participants.findByMember(workshopId, memberId)) ?? fresh;
      return await participants.save([{ ...read, version: read.version + drift, status }]);
    },
  }));

/** A story: what happens, in which order. Every run of it needs empty stores with the two workshops in them. */
export const story: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    putAgenda,
    { arbitrary: saveAgenda, weight: 2 },
    { arbitrary: contribute, weight: 4 },
    withdraw,
    owe,
    { arbitrary: claim, weight: 2 },
    { arbitrary: settle, weight: 2 },
    saveWorkshop,
    apply,
    propose,
    saveParticipant,
  ),
  { minLength: 20, maxLength: 60 },
);
