import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Round } from '../../../domain/rounds/round.ts';
import type { Participant } from '../../../domain/screening/participant.ts';
import type { Stores } from '../../../prisma/stores.ts';
import type { AnyPaper } from '../../../services/papers.ts';
import { createMemoryAgendaStore } from './agenda-store.ts';
import { createMemoryApplicationStore } from './application-store.ts';
import { createMemoryBallotStore } from './ballot-store.ts';
import { createMemoryContributionStore } from './contribution-store.ts';
import { createMemoryPaperStore } from './paper-store.ts';
import { createMemoryParticipantStore } from './participant-store.ts';
import { createMemoryPosts, type MemoryPosts } from './post-store.ts';
import { createMemoryPulseStore } from './pulse-store.ts';
import { createMemoryReviewStore } from './review-store.ts';
import { createMemoryMemberStore, createMemoryServerStore } from './server-store.ts';
import { createMemorySummaryStore } from './summary-store.ts';
import { createMemoryConventionStore, createMemoryWorkshopStore } from './workshop-store.ts';

/** All stores in memory, keeping the same promises as the real ones, and two windows into them for tests. */
export function createMemoryStores(now: () => Date): {
  readonly stores: Stores;
  readonly posts: MemoryPosts;
  readonly round: (id: string) => Round | undefined;
} {
  const posts = createMemoryPosts(now);
  const { round, inWorkshop, forget, ...agendas } = createMemoryAgendaStore(posts);
  const { isPosted, destroyDrafts, ...summaries } = createMemorySummaryStore(posts);
  const workshopRows = new Map<string, Workshop>();
  const paperRows = new Map<string, AnyPaper>();
  const participantRows = new Map<string, Participant>();
  const workshops = createMemoryWorkshopStore(posts, workshopRows, participantRows);
  return {
    posts,
    round,
    stores: {
      servers: createMemoryServerStore(),
      members: createMemoryMemberStore(),
      conventions: createMemoryConventionStore(workshopRows, posts, participantRows),
      workshops,
      applications: createMemoryApplicationStore(),
      reviews: createMemoryReviewStore(),
      participants: createMemoryParticipantStore(posts, workshopRows, paperRows, participantRows),
      agendas,
      contributions: createMemoryContributionStore({
        rounds: { round, inWorkshop, forget },
        posts,
        drafts: { isPosted, destroyDrafts },
      }),
      ballots: createMemoryBallotStore(round),
      summaries,
      posts: posts.store,
      papers: createMemoryPaperStore(workshops, posts, paperRows),
      pulse: createMemoryPulseStore(now),
    },
  };
}
