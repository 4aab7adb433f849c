import type { Contender } from '../../domain/screening/cohort/contender.ts';
import { type Instance, instanceOf } from '../../domain/screening/cohort/limits.ts';
import { type CohortRules, PARITY } from '../../domain/screening/cohort/rules.ts';
import { hashOf } from '../../domain/screening/hash.ts';
import { SECTORS } from '../../domain/screening/profile.ts';

const PARTIES = [
  { id: 'ardania', name: 'Ardania', seats: 10 },
  { id: 'belmark', name: 'Belmark', seats: 10 },
  { id: 'panel', name: 'Third-party panel', seats: 4 },
];
const SEATS = 24;

/** So many people with rules that bind, the same for the same turn. */
export function manyContenders(size: number, turn: number): Instance {
  const chance = (of: string, n: number): number => hashOf(`${turn}:${of}:${n}`) / 2 ** 32;
  const pick = <T>(from: readonly T[], of: string, n: number): T => from[Math.floor(chance(of, n) * from.length)]!;
  const pool = Array.from({ length: size }, (_, n): Contender => {
    const party = chance('party', n);
    const institution = `institution-${Math.floor(chance('institution', n) * Math.max(20, size / 8))}`;
    return {
      id: `application-${n}`,
      number: n + 1,
      partyId: party < 0.42 ? 'ardania' : party < 0.84 ? 'belmark' : 'panel',
      merit: meritOf((one) => chance(one, n)),
      institution,
      affiliation: institution,
      traits: {
        gender: chance('gender', n) < 0.35 ? 'woman' : 'man',
        sector: pick(SECTORS, 'sector', n),
        careerStage: chance('stage', n) < 0.3 ? 'early' : 'established',
        isOfficial: chance('official', n) < 0.15 ? 'yes' : 'no',
      },
    };
  });
  const rules: CohortRules = {
    ...PARITY,
    perInstitution: 2,
    officialsMost: 3,
    quotas: [
      { attribute: 'gender', is: 'woman', within: 'cohort', least: 8 },
      { attribute: 'gender', is: 'man', within: 'cohort', least: 8 },
      { attribute: 'gender', is: 'woman', within: { partyId: 'ardania' }, least: 2 },
      { attribute: 'gender', is: 'woman', within: { partyId: 'belmark' }, least: 2 },
      { attribute: 'sector', is: 'civil-society', within: 'cohort', least: 5 },
      { attribute: 'careerStage', is: 'early', within: 'cohort', least: 6 },
    ],
    apart: Array.from({ length: Math.floor(size / 20) }, (_, pair) => ({
      applications: [pair * 20 + 1, pair * 20 + 11],
      reason: 'other',
    })),
  };
  return instanceOf(pool, { seats: SEATS, parties: PARTIES }, rules);
}

/** Four means of three scores from 1 to 5, as three reviewers give them. */
function meritOf(chance: (of: string) => number): number {
  const mean = (criterion: number): number =>
    [0, 1, 2].reduce((sum, reviewer) => sum + 1 + Math.floor(chance(`score-${criterion}-${reviewer}`) * 5), 0) / 3;
  return Math.round(((mean(0) + mean(1)) / 2 + (mean(2) + mean(3)) / 2) * 1000);
}
