import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Party } from '../domain/planning/workshop.ts';
import { Refusal } from '../domain/refusal.ts';
import { type Answers, answersFrom } from '../domain/screening/answers.ts';
import {
  type ApplicationsFile,
  type CellFault,
  type FaultAt,
  IMPORT_MOST,
  type ImportedApplication,
} from '../domain/screening/imported-application.ts';
import { COLUMNS, type Column, columnCalled, PASSED_OVER, plainHeading, unquoted } from './applications-columns.ts';
import { type CsvRecord, readCsv } from './read-csv.ts';

/** The longest name that another system can have for an application, in characters. */
const EXTERNAL_ID_MOST = 100;

/**
 * Reads applications from the CSV file of another system. All of a file is read or nothing.
 *
 * @throws {@link Refusal} `csv-header` when a column is missing or unknown; `csv-too-many-lines`; and as {@link readCsv}.
 */
export function readApplications(text: string, parties: readonly Party[]): ApplicationsFile {
  const isKnown = (heading: string): boolean => columnCalled(heading) !== undefined;
  const [header, ...records] = readCsv(text, isKnown, IMPORT_MOST + 2);
  const columns = columnsOf(header?.cells ?? []);
  if (records.length > IMPORT_MOST) throw new Refusal('csv-too-many-lines', { most: IMPORT_MOST });
  if (records.length === 0) throw new Refusal('csv-empty', {});

  const read = records.map((record) => rowOf(record, columns, parties));
  const faults = [...read.flatMap((row) => row.faults), ...repeatedIn(read)].sort((a, b) => a.line - b.line);
  return faults.length > 0 ? { outcome: 'faulty', faults } : { outcome: 'read', rows: read.map(({ row }) => row) };
}

/** The column under each heading; `undefined` for one that is passed over. */
function columnsOf(headings: readonly string[]): readonly (Column | undefined)[] {
  const columns = headings.map(columnCalled);
  const lacking = COLUMNS.filter((column) => column.isRequired && !columns.includes(column)).map(({ name }) => name);
  const unknown = headings.filter((heading, index) => {
    const column = columns[index];
    // A column that comes twice leaves open which of the two is meant.
    return column ? columns.indexOf(column) !== index : !PASSED_OVER.includes(plainHeading(heading));
  });
  // A first line without a single name of a column is somebody's application: its words are not repeated.
  const isHeader = columns.some((column) => column !== undefined);
  const named = isHeader ? unknown.filter((heading) => heading.trim() !== '') : [];
  if (lacking.length > 0 || named.length > 0) {
    throw new Refusal('csv-header', { lacking: lacking.join(', ') || 'none', unknown: named.join(', ') || 'none' });
  }
  return columns;
}

interface ReadRow {
  readonly line: number;
  readonly row: ImportedApplication;
  readonly faults: readonly FaultAt[];
}

function rowOf(
  { line, cells }: CsvRecord,
  columns: readonly (Column | undefined)[],
  parties: readonly Party[],
): ReadRow {
  const faults: FaultAt[] = [];
  const blame = (column: string, fault: CellFault): void => void faults.push({ line, column, fault });
  if (cells.length !== columns.length) {
    blame('external_id', { kind: 'uneven', found: cells.length, wanted: columns.length });
    return { line, row: { externalId: '', memberId: '', answers: {} }, faults };
  }

  const cellOf = (name: string): string =>
    unquoted(cells[columns.findIndex((column) => column?.name === name)] ?? '').trim();
  const externalId = cellOf('external_id');
  if (externalId === '') blame('external_id', { kind: 'empty' });
  if (externalId.length > EXTERNAL_ID_MOST) blame('external_id', { kind: 'too-long', most: EXTERNAL_ID_MOST });
  const account = accountIn(cellOf('discord_id'));
  if (typeof account !== 'string') blame('discord_id', account);

  const answers: Partial<Answers>[] = columns.map((column, index) => {
    if (!column?.question) return {};
    try {
      const cell = unquoted(cells[index] ?? '');
      const given = column.question === 'partyId' ? partyIdOf(cell, parties) : tokenOf(cell, column);
      return answersFrom({ [column.question]: given }, parties);
    } catch (error) {
      blame(column.name, faultOf(error, column, parties));
      return {};
    }
  });

  const language = LANGUAGES.find((one) => one === cellOf('language').toLowerCase());
  if (cellOf('language') !== '' && !language) blame('language', { kind: 'unknown-choice', allowed: LANGUAGES });
  return { line, row: rowFrom({ externalId, account, language, answers }), faults };
}

function rowFrom(read: {
  readonly externalId: string;
  readonly account: string | CellFault;
  readonly language: Language | undefined;
  readonly answers: readonly Partial<Answers>[];
}): ImportedApplication {
  return {
    externalId: read.externalId,
    memberId: typeof read.account === 'string' ? read.account : '',
    ...(read.language && { language: read.language }),
    answers: Object.assign({}, ...read.answers),
  };
}

/**
 * A Discord user id, bare or as a mention. Spreadsheets keep 15 digits of a bare one: what is left may be
 * somebody else's, who would be shown these words. One in a thousand ids does end like that; it is to be a mention.
 */
function accountIn(cell: string): string | CellFault {
  const mentioned = /^<@!?(\d{17,20})>$/.exec(cell)?.[1];
  if (mentioned !== undefined) return mentioned;
  if (cell === '') return { kind: 'empty' };
  if (/^\d{14,17}000$/.test(cell) || /^\d[.,]?\d*e\+?\d+$/i.test(cell)) return { kind: 'rounded-account' };
  return /^\d{17,20}$/.test(cell) ? cell : { kind: 'not-an-account' };
}

/** Of a column of choices, the choice however it is capitalized; of others, the cell as it is. */
const tokenOf = (cell: string, { allowed }: Column): string => (allowed ? plainChoice(cell) : cell);

const plainChoice = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

function partyIdOf(cell: string, parties: readonly Party[]): string {
  const wanted = cell.trim().normalize('NFC').toLowerCase();
  if (wanted === '') return '';
  return parties.find(({ name }) => name.toLowerCase() === wanted)?.id ?? 'unknown';
}

function faultOf(error: unknown, column: Column, parties: readonly Party[]): CellFault {
  if (!(error instanceof Refusal)) throw error;
  const most = 'most' in error.facts && typeof error.facts.most === 'number' ? error.facts.most : 0;
  switch (error.code) {
    case 'answer-too-long':
      return { kind: 'too-long', most };
    case 'too-many-marks':
      return { kind: 'too-many-marks', most };
    case 'field-empty':
      return { kind: 'empty' };
    default:
      return column.question === 'partyId'
        ? { kind: 'unknown-party', allowed: parties.map(({ name }) => name) }
        : { kind: 'unknown-choice', allowed: column.allowed ?? [] };
  }
}

/** Rows that name an application or a person that an earlier row names. */
function repeatedIn(rows: readonly ReadRow[]): readonly FaultAt[] {
  const repeated = (column: string, nameOf: (row: ImportedApplication) => string): readonly FaultAt[] => {
    const seen = new Set<string>();
    return rows.flatMap(({ line, row }) => {
      const name = nameOf(row);
      if (name === '' || !seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ line, column, fault: { kind: 'twice' } }];
    });
  };
  return [
    ...repeated('external_id', ({ externalId }) => externalId),
    ...repeated('discord_id', ({ memberId }) => memberId),
  ];
}
