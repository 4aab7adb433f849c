/**
 * Fleiss' kappa (1971): how far reviewers agree beyond chance when each puts applicants into one of a few boxes.
 *
 * @param counts one row for each applicant: how many reviewers chose each box.
 * @returns `undefined` unless every applicant was judged by the same number of reviewers, two or more, and not all chose one box.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): number | undefined {
  const raters = sum(counts[0] ?? []);
  if (raters < 2 || counts.some((row) => sum(row) !== raters)) return undefined;

  const agreed = sum(counts.map((row) => (sum(row.map((count) => count ** 2)) - raters) / (raters * (raters - 1))));
  const observed = agreed / counts.length;
  const boxes = counts[0]?.map((_, box) => sum(counts.map((row) => row[box] ?? 0)) / (counts.length * raters)) ?? [];
  // All in one box would be 1 exactly: no rounding hides it.
  const expected = sum(boxes.map((part) => part ** 2));
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
