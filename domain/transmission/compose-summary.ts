import type { Convention } from '../planning/convention.ts';
import type { Workshop } from '../planning/workshop.ts';
import type { Contribution } from '../rounds/contribution.ts';
import { rulesOf } from '../rounds/kinds/index.ts';
import type { RevealedStatement } from '../rounds/reveal-parts.ts';
import { type ClosedRound, wasLeftOut } from '../rounds/round.ts';
import type { Participant } from '../screening/participant.ts';
import { trackOf } from '../screening/track.ts';
import { mayLeave } from './confidentiality.ts';
import type { SummaryContent, SummaryQuote, SummaryRound } from './summary.ts';

export interface WorkshopRecord {
  readonly workshop: Workshop;
  readonly convention: Convention;
  readonly participants: readonly Participant[];
  /** Applications of people who hold office. */
  readonly officials: ReadonlySet<string>;
  readonly rounds: readonly HeldRound[];
}

interface HeldRound {
  readonly round: ClosedRound;
  readonly contributions: readonly Contribution[];
}

/**
 * Composes what the audience may read from the record of a workshop.
 *
 * Nothing here is invented or rephrased: titles and prompts come from the agenda,
 * quotes from writers who allowed them. No name, alias, count or order of arrival
 * passes; quotes stand in the order of their letters, because any other order is a
 * fact about the writers.
 */
export function composeSummary(record: WorkshopRecord): SummaryContent {
  const { workshop, convention, participants, officials, rounds } = record;
  const { parties } = workshop;
  return {
    title: workshop.title,
    convention: convention.name,
    city: convention.city,
    heldAt: workshop.startsAt,
    timeZone: workshop.timeZone,
    parties: parties.map(({ name }) => name),
    // Who never came into the room took no part.
    track: trackOf(
      participants.filter(({ status }) => status === 'ready'),
      officials,
    ),
    rounds: rounds.flatMap((held) => {
      const round = wasLeftOut(held.round) ? undefined : summaryRound(held, record);
      return round ? [round] : [];
    }),
  };
}

/** Fewest people of a party under whose name words are quoted: the name of a party of one is that person's. */
const PARTY_NAME_LEAST = 2;

/** One round; `undefined` when there is nothing to say of it, as of a break. */
function summaryRound({ round, contributions }: HeldRound, record: WorkshopRecord): SummaryRound | undefined {
  const { plan, ordinal, matter } = round;
  const rules = rulesOf(plan);
  const leave = mayLeave(plan);
  const nothing = { ordinal, title: '', prompt: '', roundKind: plan.kind, quotes: [], hasUnquoted: false, results: [] };
  if (!leave.content) return { ...nothing, isOffTheRecord: true };

  const { parties } = record.workshop;
  const accepted = matter?.told ?? [];
  const blocks = rules.outcome(
    plan,
    { contributions, participants: record.participants, parties, accepted },
    matter?.material ?? [],
  );
  if (blocks.length === 0 && rules.talk === 'none') return undefined;

  const quotable = quotableIn(record);
  const words = blocks.flatMap((block) => (block.kind === 'words' ? [block] : []));
  const results = blocks.flatMap((block) => (block.kind === 'answers' ? block.results : []));
  const lists = blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
  const shown = results.filter(({ statementId }) => statementId === undefined || quotable.has(statementId));
  const written = words.flatMap(({ sheet, statements }) => statements.map((statement) => ({ sheet, statement })));
  const quotes = written.filter(({ statement }) => quotable.has(statement.statementId));
  return {
    ...nothing,
    title: plan.title,
    prompt: plan.prompt,
    ...(matter?.exception && { exception: matter.exception }),
    quotes: quotes
      .map(({ sheet, statement }) =>
        quoteOf(statement, {
          sheet,
          round,
          quotable,
          partyOf: leave.partyNames ? partyNames(record, contributions) : undefined,
        }),
      )
      .toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    hasUnquoted: quotes.length < written.length || shown.length < results.length,
    results: shown.map(({ statementId: _, ...result }) => result),
    ...(lists.length > 0 && { list: lists.flatMap(({ texts }) => texts) }),
  };
}

interface QuoteContext {
  readonly sheet: string;
  readonly round: ClosedRound;
  readonly quotable: ReadonlySet<string>;
  readonly partyOf: ReadonlyMap<string, string> | undefined;
}

function quoteOf(
  { statementId, text, details, about, aboutText }: RevealedStatement,
  { sheet, round, quotable, partyOf }: QuoteContext,
): SummaryQuote {
  const subject = about === undefined ? undefined : round.matter?.material?.[about - 1];
  const party = partyOf?.get(statementId);
  return {
    text,
    ...(sheet !== 'statement' && { sheet }),
    ...(details && { details }),
    ...(subject && aboutText && quotable.has(subject.statementId) && { about: aboutText }),
    ...(party !== undefined && { party }),
  };
}

/** Statements of the whole workshop whose writers allow it and are still in it. Who has left is quoted no more. */
function quotableIn({ rounds, participants }: WorkshopRecord): ReadonlySet<string> {
  const present = new Set(participants.filter(({ status }) => status === 'ready').map(({ id }) => id));
  return new Set(
    rounds
      .filter(({ round }) => mayLeave(round.plan).content)
      .flatMap(({ contributions }) => contributions)
      .filter((one) => one.kind === 'statement' && one.mayQuote && present.has(one.participantId))
      .map(({ id }) => id),
  );
}

/** The party of each statement's writer, where the party is large enough to be named. */
function partyNames(
  { workshop, participants }: WorkshopRecord,
  contributions: readonly Contribution[],
): ReadonlyMap<string, string> {
  const large = workshop.parties.filter(
    ({ id }) => participants.filter((one) => one.partyId === id && one.status === 'ready').length >= PARTY_NAME_LEAST,
  );
  const partyIdOf = new Map(participants.map(({ id, partyId }) => [id, partyId]));
  return new Map(
    contributions.flatMap(({ id, participantId }) => {
      const party = large.find((one) => one.id === partyIdOf.get(participantId));
      return party ? [[id, party.name] as const] : [];
    }),
  );
}
