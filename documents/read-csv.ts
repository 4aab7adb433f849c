import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../domain/refusal.ts';

/** One line of a CSV file, which may span several lines of text. */
export interface CsvRecord {
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The records of a CSV file, the first of which names the columns: with commas, semicolons or tabs, with or
 * without a byte-order mark, in the line ends of any system. Lines without a word are passed over.
 *
 * @param isKnown whether a cell of the first line is the name of a column: what separates the cells is found by it.
 * @param most how many records are read, the first one included; the rest of the file is not looked at.
 * @throws {@link Refusal} `csv-not-utf8`, `csv-empty`, `csv-unreadable`.
 */
export function readCsv(text: string, isKnown: (heading: string) => boolean, most: number): readonly CsvRecord[] {
  if (/[\0\uFFFD]/.test(text)) throw new Refusal('csv-not-utf8', {});
  // The parser counts the two signs of a line end of Windows as two lines when they stand in quotation marks.
  const lines = text.replace(/\r\n?/g, '\n');
  const records = parsed(lines, delimiterOf(lines, isKnown), most);
  if (records.length === 0) throw new Refusal('csv-empty', {});
  return records;
}

function delimiterOf(text: string, isKnown: (heading: string) => boolean): string {
  const known = (delimiter: string): number => {
    try {
      return parsed(text, delimiter, 1).flatMap(({ cells }) => cells.filter(isKnown)).length;
    } catch {
      return 0;
    }
  };
  return DELIMITERS.toSorted((one, other) => known(other) - known(one))[0] ?? ',';
}

function parsed(text: string, delimiter: string, most: number): readonly CsvRecord[] {
  try {
    const records: CsvRecord[] = [];
    parse(text, {
      bom: true,
      delimiter,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: lines - lineEnds(cells), cells });
        return cells;
      },
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: most,
    });
    return records;
  } catch (error) {
    // Its message quotes what somebody wrote.
    if (error instanceof CsvError) throw new Refusal('csv-unreadable', { line: Number(error['lines'] ?? 1) });
    throw error;
  }
}

const lineEnds = (cells: readonly string[]): number => cells.join('').match(/\n/g)?.length ?? 0;
