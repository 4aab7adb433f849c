import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import type { ReactionGiven, Statement } from '../../domain/rounds/contribution.ts';
import type {
  ClosedRound,
  ClosingRound,
  OpenRound,
  PausedRound,
  PlannedRound,
  RoundPlan,
} from '../../domain/rounds/round.ts';
import type { Answers } from '../../domain/screening/answers.ts';
import type { Application } from '../../domain/screening/application.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import type { Recusal, Review } from '../../domain/screening/review.ts';
import type { Caller, Server } from '../../domain/server.ts';
import type { Summary } from '../../domain/transmission/summary.ts';
import type { PaperOf } from '../../services/papers.ts';

/** An instant on the day of the workshop, the 9th of October 2026, in UTC. */
export const at = (time: string): Date => new Date(`2026-10-09T${time}:00Z`);

/** An instant on a day of October 2026, in UTC. */
export const on = (day: number, time: string): Date => new Date(`2026-10-${String(day).padStart(2, '0')}T${time}:00Z`);

const KINDS = [
  'convention',
  'workshop',
  'application',
  'review',
  'participant',
  'round',
  'contribution',
  'summary',
] as const;

/** The identifier of the nth row of a kind: `idOf('round', 2)`. */
export const idOf = (kind: (typeof KINDS)[number], n = 1): string =>
  `${String(KINDS.indexOf(kind) + 1).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The Discord account of the nth member. */
export const memberOf = (n: number): string => `90000000000000${String(n).padStart(4, '0')}`;

export const aServer = (overrides: Partial<Server> = {}): Server => ({
  id: 'server-1',
  version: 0,
  organizerRoleId: 'organizer-role',
  reviewerRoleId: 'reviewer-role',
  facilitatorRoleId: 'facilitator-role',
  callChannelId: 'calls',
  audienceChannelId: 'summaries',
  organizersChannelId: 'organizers',
  ...overrides,
});

export const aCaller = (overrides: Partial<Caller> = {}): Caller => ({
  memberId: memberOf(900),
  serverId: 'server-1',
  channelId: 'organizers',
  roleIds: [],
  isAdministrator: false,
  ...overrides,
});

export const aConvention = (overrides: Partial<Convention> = {}): Convention => ({
  id: idOf('convention'),
  serverId: 'server-1',
  version: 1,
  name: 'Annual Convention 2026',
  hostAssociation: 'Association for Regional Studies',
  city: 'Vienna',
  timeZone: 'Europe/Vienna',
  startsOn: '2026-10-10',
  endsOn: '2026-10-12',
  ...overrides,
});

export const aWorkshop = (overrides: Partial<Workshop> = {}): Workshop => ({
  id: idOf('workshop'),
  serverId: 'server-1',
  conventionId: idOf('convention'),
  version: 1,
  title: 'Water sharing',
  parties: [
    { id: 'party-1', name: 'Ardania' },
    { id: 'party-2', name: 'Belmark' },
  ],
  seats: 4,
  startsAt: at('07:00'),
  bookedMinutes: 240,
  timeZone: 'Europe/Vienna',
  applicationsCloseAt: on(1, '22:00'),
  repliesDueAt: on(5, '22:00'),
  stage: 'planned',
  timetable: {},
  seed: 'seed-1',
  ...overrides,
});

/** All that an application asks, answered. */
export const ANSWERS = {
  name: 'Dr Mira Halden',
  affiliation: 'Institute of Hydrology',
  position: 'Senior lecturer',
  partyId: 'party-1',
  sector: 'academia',
  careerStage: 'established',
  isOfficial: false,
  jurisdiction: 'Ardania',
  gender: 'unsaid',
  motivation: 'I have advised both river commissions.',
  evidence: 'Two reports that both parliaments read.',
  concerns: 'Not beside the general.',
} as const satisfies Answers;

const DAY_MILLISECONDS = 24 * 60 * 60_000;

/**
 * A workshop that goes on by the clock on the wall, for tests in which time passes by itself: of which nobody is
 * reminded, which is not over for long, and which began long enough ago that a start mends no seats of it.
 */
export const aWorkshopUnderWay = (overrides: Partial<Workshop> = {}): Workshop =>
  aWorkshop({
    stage: 'room-open',
    startsAt: new Date(Date.now() - 2 * DAY_MILLISECONDS),
    bookedMinutes: 100 * 24 * 60,
    nextReminderAt: new Date('9999-12-31T00:00:00Z'),
    ...overrides,
  });

export const anApplication = (overrides: Partial<Application> = {}): Application => ({
  id: idOf('application'),
  workshopId: idOf('workshop'),
  version: 1,
  number: 1,
  memberId: memberOf(1),
  language: 'en',
  name: 'Dr Mira Halden',
  affiliation: 'Institute of Hydrology',
  partyId: 'party-1',
  motivation: 'I have advised both river commissions.',
  status: 'submitted',
  submittedAt: on(1, '09:00'),
  ...overrides,
});

export const aReview = (overrides: Partial<Review> = {}): Review => ({
  id: idOf('review'),
  workshopId: idOf('workshop'),
  applicationId: idOf('application'),
  reviewerId: memberOf(800),
  scores: { influential: 4, community: 5, moderate: 4, committed: 3 },
  evidence: 'Chairs the joint commission.',
  submittedAt: on(2, '09:00'),
  ...overrides,
});

export const aRecusal = (overrides: Partial<Recusal> = {}): Recusal => ({
  workshopId: idOf('workshop'),
  applicationId: idOf('application'),
  reviewerId: memberOf(800),
  recusedAt: on(2, '10:00'),
  ...overrides,
});

export const aParticipant = (overrides: Partial<Participant> = {}): Participant => ({
  id: idOf('participant'),
  workshopId: idOf('workshop'),
  applicationId: idOf('application'),
  version: 1,
  memberId: memberOf(1),
  name: 'Dr Mira Halden',
  language: 'en',
  partyId: 'party-1',
  alias: 7,
  status: 'chosen',
  ...overrides,
});

export const aPlannedRound = (overrides: Partial<PlannedRound> = {}): PlannedRound => ({
  id: idOf('round'),
  ordinal: 1,
  plan: {
    kind: 'statements',
    title: 'Opening positions',
    prompt: 'What does your side need most?',
    minutes: 30,
    statementsEach: 2,
  },
  status: 'planned',
  ...overrides,
});

/** A round for which people write beforehand, and which they are asked about when it is open. */
export const BALLOONS = {
  kind: 'trial-balloon',
  title: 'Trial balloons',
  prompt: 'What has not been dared yet?',
  minutes: 15,
} as const satisfies RoundPlan;

export const anOpenRound = (overrides: Partial<OpenRound> = {}): OpenRound => ({
  ...aPlannedRound(),
  status: 'open',
  openedAt: at('13:00'),
  closesAt: at('13:30'),
  isWarned: false,
  ...overrides,
});

export const aPausedRound = (overrides: Partial<PausedRound> = {}): PausedRound => ({
  ...aPlannedRound(),
  status: 'paused',
  openedAt: at('13:00'),
  remainingMilliseconds: 20 * 60_000,
  isWarned: false,
  ...overrides,
});

export const aClosingRound = (overrides: Partial<ClosingRound> = {}): ClosingRound => ({
  ...aPlannedRound(),
  status: 'closing',
  openedAt: at('13:00'),
  closedAt: at('13:30'),
  ...overrides,
});

export const aClosedRound = (overrides: Partial<ClosedRound> = {}): ClosedRound => ({
  ...aPlannedRound(),
  status: 'closed',
  openedAt: at('13:00'),
  closedAt: at('13:30'),
  ...overrides,
});

export const anAgenda = (overrides: Partial<Agenda> = {}): Agenda => ({
  workshopId: idOf('workshop'),
  roomChannelId: 'room-1',
  epoch: 1,
  rounds: [
    aPlannedRound(),
    aPlannedRound({
      id: idOf('round', 2),
      ordinal: 2,
      plan: {
        kind: 'reactions',
        title: 'First steps',
        prompt: 'Could you live with these?',
        minutes: 10,
        propositions: ['Share gauge data daily.', 'Meet again in spring.'],
        vocabulary: 'agreement',
      },
    }),
  ],
  ...overrides,
});

export const aStatement = (overrides: Partial<Statement> = {}): Statement => ({
  id: idOf('contribution'),
  workshopId: idOf('workshop'),
  roundId: idOf('round'),
  participantId: idOf('participant'),
  memberId: memberOf(1),
  submittedAt: at('13:10'),
  kind: 'statement',
  item: 0,
  text: 'We need the gauge data every day.',
  mayQuote: true,
  ...overrides,
});

export const aReaction = (overrides: Partial<ReactionGiven> = {}): ReactionGiven => ({
  id: idOf('contribution'),
  workshopId: idOf('workshop'),
  roundId: idOf('round'),
  participantId: idOf('participant'),
  memberId: memberOf(1),
  submittedAt: at('13:10'),
  kind: 'reaction',
  item: 0,
  reaction: 'agree',
  ...overrides,
});

export const aSummary = (overrides: Partial<Summary> = {}): Summary => ({
  id: idOf('summary'),
  workshopId: idOf('workshop'),
  version: 1,
  content: {
    title: 'Water sharing',
    convention: 'Annual Convention 2026',
    city: 'Vienna',
    heldAt: at('07:00'),
    timeZone: 'Europe/Vienna',
    parties: ['Ardania', 'Belmark'],
    rounds: [],
  },
  approvedBy: [],
  status: 'draft',
  draftedAt: at('15:00'),
  ...overrides,
});

/** The assessment of a workshop, signed by two organizers. */
export const aSignedRisk = (workshopId: string): PaperOf<'risk'> => ({
  kind: 'risk',
  home: { workshopId },
  key: '',
  version: 0,
  content: {
    threats: 'None that we know of.',
    mitigations: 'We ask again every week.',
    level: 'low',
    validUntil: '2040-01-01',
    writtenAt: on(1, '06:00'),
    signatures: [901, 902].map((n) => ({ memberId: memberOf(n), at: on(1, '06:00') })),
  },
});

export const aPost = (overrides: Partial<Post> = {}): Post => ({
  key: 'warning-1',
  workshopId: idOf('workshop'),
  to: { kind: 'channel', channelId: 'room-1' },
  language: 'en',
  content: { kind: 'round-warning', ordinal: 1, total: 2, title: 'Opening positions', closesAt: at('13:30') },
  ...overrides,
});
