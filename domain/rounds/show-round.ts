import type { PostContent } from '../post.ts';
import { Refusal } from '../refusal.ts';
import type { Agenda } from './agenda.ts';
import type { Material } from './kind.ts';
import { rulesOf } from './kinds/index.ts';
import type { OpenRound, PlannedRound } from './round.ts';
import { placeOf, type Transition, transition } from './transition.ts';

/** The room has been shown what was handed in beforehand, and may be asked about it. */
export const roundShown = (
  agenda: Agenda,
  round: OpenRound,
  { told, material }: { readonly told: readonly PostContent[]; readonly material: readonly Material[] },
): Transition =>
  transition(
    agenda,
    { ...round, matter: { ...round.matter, isShown: true, ...(material.length > 0 && { material }) } },
    ...told,
  );

/**
 * People are asked to hand in what this round will open with.
 *
 * @throws {@link Refusal} `nothing-to-collect` unless it is a planned round that opens with such words.
 */
export function roundCollecting(agenda: Agenda, roundId: string): Transition {
  const round = agenda.rounds.find(({ id }) => id === roundId);
  if (round?.status !== 'planned' || rulesOf(round.plan).writing !== 'before') {
    throw new Refusal('nothing-to-collect', {});
  }
  const { plan } = round;
  const collecting: PlannedRound = { ...round, isCollecting: true };
  if (round.isCollecting) return transition(agenda, collecting);
  return transition(agenda, collecting, {
    kind: 'round-collecting',
    ...placeOf(agenda, round),
    roundId,
    roundKind: plan.kind,
    prompt: plan.prompt,
    sheets: rulesOf(plan)
      .sheets(plan)
      .map(({ id }) => id),
    ...(plan.confidentiality && { confidentiality: plan.confidentiality }),
  });
}
