import { afterAll, beforeAll } from 'vitest';
import { describeAgendaStore } from '../contracts/agenda-store-contract.ts';
import { describeApplicationStore } from '../contracts/application-store-contract.ts';
import { describeBallotStore } from '../contracts/ballot-store-contract.ts';
import { describeContributionStore } from '../contracts/contribution-store-contract.ts';
import { describePaperStore } from '../contracts/paper-store-contract.ts';
import { describeParticipantStore } from '../contracts/participant-store-contract.ts';
import { describePostStore } from '../contracts/post-store-contract.ts';
import { describePulseStore } from '../contracts/pulse-store-contract.ts';
import { describeReviewStore } from '../contracts/review-store-contract.ts';
import { describeMemberStore, describeServerStore } from '../contracts/server-store-contract.ts';
import type { MakeSubject } from '../contracts/subject.ts';
import { describeSummaryStore } from '../contracts/summary-store-contract.ts';
import { describeWithdrawal } from '../contracts/withdrawal-contract.ts';
import { describeConventionStore, describeWorkshopStore } from '../contracts/workshop-store-contract.ts';
import { at } from '../support/build.ts';
import { createMemoryStores } from '../support/memory/stores.ts';
import { openPrismaSubject } from './subject.ts';

let prisma: Awaited<ReturnType<typeof openPrismaSubject>>;
beforeAll(async () => {
  prisma = await openPrismaSubject();
});
afterAll(() => prisma?.close());

const inMemory: MakeSubject = async () => {
  let now = at('12:00');
  const { stores } = createMemoryStores(() => now);
  return {
    stores,
    pass: async (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
};

for (const [name, make] of [
  ['in memory', inMemory],
  ['in the database', () => prisma.make()],
] satisfies [string, MakeSubject][]) {
  describeServerStore(name, make);
  describeMemberStore(name, make);
  describeConventionStore(name, make);
  describeWorkshopStore(name, make);
  describeApplicationStore(name, make);
  describeReviewStore(name, make);
  describeParticipantStore(name, make);
  describeAgendaStore(name, make);
  describeContributionStore(name, make);
  describeWithdrawal(name, make);
  describeBallotStore(name, make);
  describeSummaryStore(name, make);
  describePaperStore(name, make);
  describePostStore(name, make);
  describePulseStore(name, make);
}
