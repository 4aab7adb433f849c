import type { Question, RoundRecord } from '../rounds/kind.ts';
import { isDegree, type Scale, weightOf } from '../rounds/scales.ts';
import { BANDS, type Band, DEGREES, type Degree, PARTY_LEAST, ROOM_LEAST, rungOf } from './band.ts';
import type { PropositionResult } from './proposition-result.ts';

/** How each proposition was received, on the scale of agreement. See {@link resultOf}. */
export const resultsByParty = (propositions: readonly string[], record: RoundRecord): readonly PropositionResult[] =>
  propositions.map((text, item) => resultOf({ text, scale: 'agreement' }, item, record));

/**
 * How one question was answered, as bands.
 *
 * Parties are shown only when every one of them has at least {@link PARTY_LEAST}
 * answers: were one left out, what is shown of the others and of the room would
 * give it away. The whole room needs {@link ROOM_LEAST}, and is never shown beside
 * the parties, since the difference would tell. Two tables from one set of answers
 * are one release too many.
 */
export function resultOf(
  { text, scale, aspect, statementId }: Question,
  item: number,
  record: RoundRecord,
): PropositionResult {
  const subject = {
    proposition: text,
    ...(aspect !== undefined && { aspect }),
    ...(statementId !== undefined && { statementId }),
  };
  const partyOf = new Map(record.participants.map(({ id, partyId }) => [id, partyId]));
  const given = record.contributions.flatMap((one) => {
    const weight = one.kind === 'reaction' && one.item === item ? weightOf(scale, one.reaction) : undefined;
    return weight === undefined ? [] : [{ partyId: partyOf.get(one.participantId), weight }];
  });

  const byParty = record.parties.flatMap(({ id, name }) => {
    const weights = given.filter(({ partyId }) => partyId === id).map(({ weight }) => weight);
    const band = shown(weights, PARTY_LEAST, scale);
    return band ? [{ party: name, band }] : [];
  });
  if (record.parties.length > 1 && byParty.length === record.parties.length) {
    return { ...subject, byParty, room: undefined };
  }
  const room = shown(
    given.map(({ weight }) => weight),
    ROOM_LEAST,
    scale,
  );
  return { ...subject, byParty: undefined, room };
}

/** The band of a group that is large enough to be shown; `undefined` for all others. */
function shown(weights: readonly number[], least: number, scale: Scale): Band | Degree | undefined {
  if (weights.length < least) return undefined;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // Sixths do not add up exactly: without rounding, a mean that lies on a cut would fall beside it, by the order of arrival.
  const mean = Math.round((sum / weights.length) * 1e9) / 1e9;
  return isDegree(scale) ? rungOf(mean, DEGREES) : rungOf(mean, BANDS);
}
