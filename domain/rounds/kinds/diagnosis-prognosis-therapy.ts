import { STATEMENT_MOST } from '../contribution.ts';
import { defineKind } from '../kind.ts';
import { wordsOf } from '../outcome.ts';

/** What is wrong, what will come of it, what would help: handed in before, side by side when the round opens. */
const SHEETS = ['diagnosis', 'prognosis', 'therapy'] as const;

export const diagnosisPrognosisTherapy = defineKind({
  kind: 'diagnosis-prognosis-therapy',
  keys: {},
  writing: 'before',
  sheets: () => SHEETS.map((id) => ({ id, each: 1, fields: [{ name: 'text', most: STATEMENT_MOST }] })),
  outcome: (_, record) => SHEETS.map((sheet) => wordsOf(record, sheet)),
});
