import type { KeyObject } from 'node:crypto';
import type { Clock, Ports } from '../services/ports.ts';
import type { Database } from './client.ts';
import { createKeyRing } from './key-ring.ts';
import type { RoundKeys } from './round-keys.ts';
import { createAgendaStore } from './stores/agenda-store.ts';
import { createApplicationStore } from './stores/application-store.ts';
import { createBallotStore } from './stores/ballot-store.ts';
import { createPulseStore } from './stores/clock.ts';
import { createContributionStore } from './stores/contribution-store.ts';
import { createConventionStore } from './stores/convention-store.ts';
import { createPaperStore } from './stores/paper-store.ts';
import { createParticipantStore } from './stores/participant-store.ts';
import { createPostStore } from './stores/post-store.ts';
import { createReviewStore } from './stores/review-store.ts';
import { createMemberStore, createServerStore } from './stores/server-store.ts';
import { createSummaryStore } from './stores/summary-store.ts';
import { createWorkshopStore } from './stores/workshop-store.ts';

/** The ports behind which the database stands. */
export type Stores = Pick<
  Ports,
  | 'servers'
  | 'members'
  | 'conventions'
  | 'workshops'
  | 'applications'
  | 'reviews'
  | 'participants'
  | 'agendas'
  | 'contributions'
  | 'ballots'
  | 'summaries'
  | 'posts'
  | 'papers'
  | 'pulse'
>;

/** All stores of one database. The master key must have been verified against it. */
export function createStores({
  database,
  masterKey,
  roundKeys,
  clock,
}: {
  readonly database: Database;
  readonly masterKey: KeyObject;
  readonly roundKeys: RoundKeys;
  readonly clock: Clock;
}): Stores {
  const keys = createKeyRing(database, masterKey);
  return {
    servers: createServerStore(database),
    members: createMemberStore(database, masterKey),
    conventions: createConventionStore(database, keys),
    workshops: createWorkshopStore(database, keys),
    applications: createApplicationStore(database, keys),
    reviews: createReviewStore(database, keys),
    participants: createParticipantStore(database, keys),
    agendas: createAgendaStore(database, keys),
    contributions: createContributionStore(database, keys),
    ballots: createBallotStore(database, keys, roundKeys),
    summaries: createSummaryStore(database, keys),
    posts: createPostStore(database, keys),
    papers: createPaperStore(database, keys),
    pulse: createPulseStore(database, clock),
  };
}
