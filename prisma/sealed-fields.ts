import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES } from '../domain/language.ts';
import type { PostContent } from '../domain/post.ts';
import type { Reaction } from '../domain/rounds/contribution.ts';
import { KINDS, type RoundPlan } from '../domain/rounds/kinds/index.ts';
import type { RoundMatter } from '../domain/rounds/round.ts';
import { SCALES } from '../domain/rounds/scales.ts';
import { CONFLICT_TYPES } from '../domain/screening/conflict-type.ts';
import type { ApplicantProfile } from '../domain/screening/profile.ts';
import { SCORES } from '../domain/screening/review.ts';
import type { SummaryContent } from '../domain/transmission/summary.ts';
import { parsedText, writtenText } from './sealed-json.ts';
import { open, type Sealed, SealFault, seal } from './sealing.ts';

const language = z.enum(LANGUAGES);
const score = z.literal(SCORES);
const judgement = {
  scores: z.record(z.string(), score),
  evidence: z.string(),
  identityEvidence: z.string().exactOptional(),
};
const writer = { participantId: z.string(), memberId: z.string(), submittedAt: z.date() };

/**
 * Content that only this program can have written, since only it has the key: its
 * form is given by the type, and asked no more than that it is there.
 */
const ownWriting = <T>(field: string): z.ZodType<T> =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && field in value);

/** A plan was checked when it was read from its file; here only a kind that we know must stand in it. */
const plan = z.custom<RoundPlan>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && Object.hasOwn(KINDS, String(value.kind)),
);
const matter = z.custom<RoundMatter>((value) => typeof value === 'object' && value !== null);
const ANSWERS: ReadonlySet<unknown> = new Set<string>(Object.values(SCALES).flat());
const reaction = z.custom<Reaction>((value) => ANSWERS.has(value));

/**
 * What is inside the `sealed` column of each table: everything that identifies a person, was
 * written by one, or would tie one row of a person to another, such as the moment at which
 * somebody did something. All else stands in plain columns.
 */
export const SEALED_FIELDS = {
  Workshop: z.object({
    title: z.string(),
    parties: z.array(z.object({ id: z.string(), name: z.string(), seats: z.number().exactOptional() })),
  }),
  Application: z.object({
    memberId: z.string(),
    language,
    name: z.string(),
    affiliation: z.string(),
    partyId: z.string(),
    motivation: z.string(),
    profile: ownWriting<ApplicantProfile>('position').exactOptional(),
    consent: z.object({ version: z.number(), givenAt: z.date() }).exactOptional(),
    importedAs: z.string().exactOptional(),
    number: z.number(),
    submittedAt: z.date(),
  }),
  Review: z.object({
    reviewerId: z.string(),
    ...judgement,
    submittedAt: z.date(),
    changedAt: z.date().exactOptional(),
    wordsFrom: z.date().exactOptional(),
    awaits: z.literal('identity').exactOptional(),
    hasAbstained: z.literal(true).exactOptional(),
    knowsParty: z.boolean().exactOptional(),
    sawIdentityAt: z.date().exactOptional(),
    sawOthersAt: z.date().exactOptional(),
    versions: z
      .array(z.object({ ...judgement, writtenAt: z.date(), after: z.enum(['identity', 'others']).exactOptional() }))
      .exactOptional(),
    countedVersion: z.number().exactOptional(),
  }),
  Recusal: z.object({ reviewerId: z.string(), type: z.enum(CONFLICT_TYPES).exactOptional(), recusedAt: z.date() }),
  Participant: z.object({
    applicationId: z.string(),
    memberId: z.string(),
    name: z.string(),
    language,
    partyId: z.string(),
    alias: z.number(),
    groundRulesAcceptedAt: z.date().exactOptional(),
    acceptances: z.array(z.object({ version: z.number(), at: z.date() })).exactOptional(),
    repliesDueAt: z.date().exactOptional(),
  }),
  Round: z.object({
    plan,
    matter: matter.exactOptional(),
  }),
  Contribution: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('statement'),
      ...writer,
      sheet: z.string().exactOptional(),
      text: z.string(),
      details: z.array(z.string()).exactOptional(),
      about: z.number().exactOptional(),
      mayQuote: z.boolean(),
    }),
    z.object({ kind: z.literal('reaction'), ...writer, reaction }),
  ]),
  Ballot: z.object({
    participantId: z.string(),
    memberId: z.string(),
    partyId: z.string(),
    // A letter for each offer.
    marks: z.string(),
    version: z.number(),
  }),
  Summary: z.object({ content: ownWriting<SummaryContent>('rounds'), approvedBy: z.array(z.string()) }),
  Paper: z.object({ key: z.string(), content: z.unknown() }),
  Post: z.object({
    key: z.string(),
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('channel'), channelId: z.string() }),
      z.object({ kind: z.literal('member'), memberId: z.string() }),
      z.object({ kind: z.literal('caucus'), party: z.number() }),
    ]),
    language,
    content: ownWriting<PostContent>('kind'),
  }),
} as const;

export type SealedTable = keyof typeof SEALED_FIELDS;
type FieldsOf<T extends SealedTable> = z.output<(typeof SEALED_FIELDS)[T]>;
type DeepReadonly<V> = V extends Date ? V : V extends object ? { readonly [K in keyof V]: DeepReadonly<V[K]> } : V;

/** Seals the declared fields of a row, which may carry others: those are not for this column. */
export function sealFields<T extends SealedTable>(
  key: KeyObject,
  place: { readonly table: T; readonly id: string },
  row: DeepReadonly<FieldsOf<T>>,
): Sealed {
  const parsed = SEALED_FIELDS[place.table].safeParse(row);
  // Its own message could carry what somebody wrote.
  if (!parsed.success) throw new SealFault(`a row of ${place.table} does not have its declared fields`);
  return seal(key, Buffer.from(writtenText(parsed.data)), place);
}

/** The declared fields of a row, opened. @throws {@link SealFault} */
export function openFields<T extends SealedTable>(
  key: KeyObject,
  place: { readonly table: T; readonly id: string },
  sealed: Uint8Array,
): FieldsOf<T> {
  const parsed = SEALED_FIELDS[place.table].safeParse(parsedText(open(key, sealed, place).toString()));
  if (!parsed.success) throw new SealFault(`a sealed value of ${place.table} does not have its declared fields`);
  // The parser of this very table made it; the compiler cannot follow that through the index.
  return parsed.data as FieldsOf<T>;
}
