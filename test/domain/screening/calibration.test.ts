import { expect, test } from 'vitest';
import { fitAdditive, type Rating } from '../../../domain/screening/aggregate.ts';
import { chanceFrom } from '../../../domain/screening/agreement/chance.ts';
import { grouped } from '../../../domain/screening/grouped.ts';
import { mean } from '../../../domain/screening/middle.ts';
import { tau } from './agreement/tau.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const RUNS = Number(process.env['RUNS'] ?? 120);
console.info(`calibration: SEED=${SEED} RUNS=${RUNS}`);

/** How applicants and reviewers are made, and who reads whom. */
interface Design {
  readonly applicants: number;
  readonly reviewers: number;
  readonly each: number;
  /** How much reviewers differ in severity, as a standard deviation in points. */
  readonly leaning: number;
  /** Reviewers read whom they are near to in quality: the piles differ. */
  readonly hasPiles?: boolean;
}

interface World {
  readonly truth: readonly number[];
  readonly ratings: readonly Rating[];
}

function worldOf({ applicants, reviewers, each, leaning, hasPiles = false }: Design, chance: () => number): World {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const truth = Array.from({ length: applicants }, () => 0.9 * normal());
  const leanings = Array.from({ length: reviewers }, () => leaning * normal());
  const order = truth.map((_, id) => id).toSorted((a, b) => (hasPiles ? truth[a]! - truth[b]! : 0));

  const ratings = order.flatMap((applicant, place) => {
    const near = Math.floor((place * reviewers) / applicants);
    const line = Array.from({ length: reviewers }, (_, reviewer) => reviewer).toSorted((a, b) => {
      const far = (reviewer: number): number =>
        Math.min(Math.abs(reviewer - near), reviewers - Math.abs(reviewer - near));
      return hasPiles ? far(a) - far(b) : 0;
    });
    const readers = hasPiles ? line.slice(0, each) : drawn(line, each, chance);
    return readers.map((reviewer) => ({
      applicationId: `a${String(applicant).padStart(3, '0')}`,
      reviewerId: `r${reviewer}`,
      score: Math.min(5, Math.max(1, Math.round(3 + truth[applicant]! + leanings[reviewer]! + 0.7 * normal()))),
    }));
  });
  return { truth, ratings };
}

function drawn(line: readonly number[], count: number, chance: () => number): readonly number[] {
  const left = [...line];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!);
}

/** An aggregate by applicant. */
type Aggregate = (ratings: readonly Rating[]) => ReadonlyMap<string, number>;

const byMeans: Aggregate = (ratings) =>
  new Map(
    [...grouped(ratings, (one) => one.applicationId)].map(([id, own]) => [id, mean(own.map(({ score }) => score))!]),
  );

const byModel: Aggregate = (ratings) => fitAdditive(ratings).means;

/** The usual remedy that is wrong where piles differ: each reviewer's scores are brought to the same mean and spread. */
const byStandardScores: Aggregate = (ratings) =>
  byMeans(
    [...grouped(ratings, (one) => one.reviewerId).values()].flatMap((own) => {
      const scores = own.map(({ score }) => score);
      const middle = mean(scores)!;
      const spread = Math.sqrt(mean(scores.map((score) => (score - middle) ** 2))!) || 1;
      return own.map((one) => ({ ...one, score: (one.score - middle) / spread }));
    }),
  );

/** How well each aggregate ranks, as the mean of Kendall's tau with the truth over all runs. */
function measured(name: string, design: Design): Readonly<Record<'means' | 'model' | 'standard', number>> {
  const chance = chanceFrom(`${SEED}:${name}`);
  const taus = Array.from({ length: RUNS }, () => {
    const { truth, ratings } = worldOf(design, chance);
    const against = (aggregate: Aggregate): number => {
      const found = aggregate(ratings);
      return tau(
        truth,
        truth.map((_, id) => found.get(`a${String(id).padStart(3, '0')}`)!),
      );
    };
    return { means: against(byMeans), model: against(byModel), standard: against(byStandardScores) };
  });
  const result = {
    means: mean(taus.map((one) => one.means))!,
    model: mean(taus.map((one) => one.model))!,
    standard: mean(taus.map((one) => one.standard))!,
  };
  const shown = Object.entries(result).map(([which, value]) => `${which} ${value.toFixed(3)}`);
  console.info(`${name}: ${shown.join(', ')}`);
  return result;
}

test('with biased reviewers the model ranks better than the mean', () => {
  const { means, model } = measured('biased', { applicants: 60, reviewers: 6, each: 3, leaning: 0.6 });
  expect(model).toBeGreaterThan(means + 0.01);
});

test('with unbiased reviewers it costs next to nothing', () => {
  const { means, model } = measured('unbiased', { applicants: 60, reviewers: 6, each: 3, leaning: 0 });
  expect(model).toBeGreaterThan(means - 0.01);
});

test('where all read all it changes nothing', () => {
  const { means, model } = measured('all read all', { applicants: 60, reviewers: 4, each: 4, leaning: 0.6 });
  expect(Math.abs(model - means)).toBeLessThan(0.001);
});

test('where piles differ in quality it is no worse than the mean, and standard scores do harm', () => {
  const design = { applicants: 60, reviewers: 6, each: 3, leaning: 0.6, hasPiles: true };
  const { means, model, standard } = measured('piles differ', design);
  expect(model).toBeGreaterThan(means - 0.01);
  expect(standard).toBeLessThan(means - 0.03);
});
