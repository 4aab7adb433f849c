/** The sets of answers among which people choose. The words for them are the catalogs'. */
export const SCALES = {
  /** Whether one agrees. */
  agreement: ['agree', 'disagree', 'pass'],
  /** Whether one could live with it: asks for less than agreement, and often finds more. */
  acceptance: ['could-live-with', 'need-to-think', 'cannot'],
  /** Whether one would help to bring it about. */
  support: ['would-support', 'would-not-hinder', 'would-oppose', 'pass'],
  'yes-no': ['yes', 'no', 'pass'],
  /** From cold (1) to warm (7). */
  temperature: ['1', '2', '3', '4', '5', '6', '7'],
  /** From unsure (1) to certain (5). */
  confidence: ['1', '2', '3', '4', '5'],
} as const;

export type Scale = keyof typeof SCALES;

/** One answer of any scale. */
export type Reaction = (typeof SCALES)[Scale][number];

/** Whether `answer` is one of this scale's. Members can send anything. */
export const isOn = (scale: Scale, answer: string): answer is Reaction =>
  (SCALES[scale] as readonly string[]).includes(answer);

/**
 * What an answer weighs, from 0 (against) to 1 (for); `undefined` for an answer that takes no side,
 * which is asked for because it is often the only safe one, and is never counted.
 */
export function weightOf(scale: Scale, answer: Reaction): number | undefined {
  switch (scale) {
    case 'temperature':
      return (Number(answer) - 1) / 6;
    case 'confidence':
      return (Number(answer) - 1) / 4;
    default:
      return WEIGHTS[answer];
  }
}

const WEIGHTS: Readonly<Record<string, number>> = {
  agree: 1,
  disagree: 0,
  'could-live-with': 1,
  cannot: 0,
  'would-support': 1,
  'would-not-hinder': 0.5,
  'would-oppose': 0,
  yes: 1,
  no: 0,
};

/** Whether answers are degrees, of which the mean is told, rather than sides. */
export const isDegree = (scale: Scale): boolean => scale === 'temperature' || scale === 'confidence';
