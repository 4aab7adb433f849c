import type { Convention } from '../../domain/planning/convention.ts';
import {
  type Dates,
  type DatesProposal,
  type DatesWish,
  type MovedDates,
  moveDates,
} from '../../domain/planning/move-dates.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole, type Server } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, isIdentifier, serverOf } from '../server.ts';
import { hurriedSeats } from './hurried-seats.ts';
import { movedPosts } from './moved-posts.ts';

/** What an organizer is shown before anything is changed. */
export interface ProposedDates {
  readonly proposalId: string;
  readonly moved: MovedDates;
}

const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** Shows what a wish would change, and keeps it until it is confirmed; a day later it is forgotten. @throws {@link Refusal} */
export async function proposeDates(
  ports: Ports,
  caller: Caller,
  asked: { readonly conventionId: string; readonly wish: DatesWish },
): Promise<ProposedDates> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const dates = await datesOf(ports, await conventionOf(ports, caller, asked.conventionId));
  const madeAt = await ports.clock.now();
  const moved = moveDates(dates, asked.wish, madeAt);

  const home = { serverId: caller.serverId };
  for (const { key, content } of await ports.papers.list('dates-proposal', home)) {
    if (madeAt.getTime() - content.madeAt.getTime() > DAY_MILLISECONDS) {
      await ports.papers.remove('dates-proposal', home, key);
    }
  }
  const proposalId = ports.newId();
  const content: DatesProposal = { ...asked, madeAt, seen: versions(dates) };
  const isKept = await ports.papers.save([{ kind: 'dates-proposal', home, key: proposalId, version: 0, content }]);
  if (!isKept) throw new Refusal('changed-meanwhile', {});
  return { proposalId, moved };
}

/**
 * Does what was proposed, exactly as it was shown, and owes everybody concerned the news in the same transaction.
 *
 * @throws {@link Refusal} `changed-meanwhile` when it was confirmed already, or anything it is about has changed or
 * fallen due since it was shown.
 */
export async function confirmDates(ports: Ports, caller: Caller, proposalId: string): Promise<MovedDates> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'organizer');
  const home = { serverId: caller.serverId };
  const paper = isIdentifier(proposalId) ? await ports.papers.find('dates-proposal', home, proposalId) : undefined;
  if (!paper) throw new Refusal('changed-meanwhile', {});

  const { conventionId, wish, madeAt, seen } = paper.content;
  const dates = await datesOf(ports, await conventionOf(ports, caller, conventionId));
  const moved = moveDates(dates, wish, madeAt);
  const now = await ports.clock.now();
  const isAsShown = versions(dates) === seen && !hasPassedSince(moved, { madeAt, now });
  if (!isAsShown || !(await write(ports, { server, dates, moved, now }))) throw new Refusal('changed-meanwhile', {});

  await ports.papers.remove('dates-proposal', home, proposalId);
  ports.courier.wake();
  return moved;
}

async function write(ports: Ports, { server, dates, moved, now }: Writing): Promise<boolean> {
  const changed = moved.workshops.filter(({ before, after }) => before !== after);
  const workshops = changed.map(({ after }) => unreminded(after));
  const people = await hurriedSeats(ports, moved, now);
  const posts = await movedPosts(ports, server, { ...moved, people: people.changed });
  return await ports.conventions.save(
    { convention: moved.convention, workshops, outOf: dates.workshops.length, people },
    posts,
  );
}

interface Writing {
  readonly server: Server;
  readonly dates: Dates;
  readonly moved: MovedDates;
  readonly now: Date;
}

/** Other deadlines have other reminders: without a time for the next one, they are looked at anew. */
function unreminded({ nextReminderAt: _, ...workshop }: Workshop): Workshop {
  return workshop;
}

/** A convention with all its workshops. */
async function datesOf(ports: Ports, convention: Convention): Promise<Dates> {
  const workshops = await ports.workshops.list(convention.serverId);
  return { convention, workshops: workshops.filter(({ conventionId }) => conventionId === convention.id) };
}

/** Different whenever the convention or a workshop of it has changed, or there is another one. */
const versions = ({ convention, workshops }: Dates): string =>
  [convention, ...workshops].map(({ id, version }) => `${id} ${version}`).join('\n');

/** Whether something that lay ahead when the change was shown is over: what was shown would not be true any more. */
function hasPassedSince(
  { workshops }: MovedDates,
  { madeAt, now }: { readonly madeAt: Date; readonly now: Date },
): boolean {
  const instants = workshops.flatMap(({ changes }) => changes.flatMap(({ was, is }) => [was, is]));
  return instants.some((instant) => instant !== undefined && instant > madeAt && instant <= now);
}
