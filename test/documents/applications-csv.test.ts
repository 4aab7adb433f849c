import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readApplications } from '../../documents/read-applications.ts';
import { writeApplications } from '../../documents/write-applications.ts';
import { ANSWERS, anApplication, aWorkshop, memberOf, on } from '../support/build.ts';

const { parties } = aWorkshop();
const HEADER = 'external_id,discord_id,name,affiliation,party,motivation';
const row = (
  n: number,
  cells: Partial<Record<'id' | 'account' | 'party' | 'name' | 'motivation', string>> = {},
): string =>
  [
    cells.id ?? `x-${n}`,
    cells.account ?? memberOf(n),
    cells.name ?? 'Dr Mira Halden',
    'Institute',
    cells.party ?? 'Ardania',
    cells.motivation ?? 'To listen.',
  ].join(',');
const file = (...rows: readonly string[]): string => [HEADER, ...rows].join('\r\n');

const read = (text: string) => readApplications(text, parties);
const rowsOf = (text: string) => {
  const found = read(text);
  if (found.outcome !== 'read') throw new Error(`faults were found: ${JSON.stringify(found.faults)}`);
  return found.rows;
};
const faultsOf = (text: string) => {
  const found = read(text);
  return found.outcome === 'faulty' ? found.faults : [];
};

const ONE = {
  externalId: 'x-1',
  memberId: memberOf(1),
  answers: { name: 'Dr Mira Halden', affiliation: 'Institute', partyId: 'party-1', motivation: 'To listen.' },
};

describe('a file of applications is read', () => {
  test.each([
    ['with commas and the line ends of Windows', file(row(1))],
    ['with semicolons', file(row(1)).replaceAll(',', ';')],
    ['with tabs and the line ends of Unix', file(row(1)).replaceAll(',', '\t').replaceAll('\r\n', '\n')],
    ['with a byte-order mark', `\uFEFF${file(row(1))}`],
    ['with everything in quotation marks', file(row(1)).replace(/[^,\r\n]+/g, '"$&"')],
    ['with empty lines, and lines of separators, between and at the end', file('', row(1), ',,,,,', '')],
    [
      'with the columns called otherwise, in another order',
      'Full Name;Discord User ID;Side;Submission-ID;University;Statement\nDr Mira Halden;<@900000000000000001>;ARDANIA;x-1;Institute;To listen.\n',
    ],
    ['that an export of ours has columns in which only we can fill in', `${HEADER},submitted_at\n${row(1)},2026-10-01`],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual([ONE]);
  });

  test('with line feeds, separators and quotation marks inside of words', () => {
    const [found] = rowsOf(file(row(1, { motivation: '"Two rivers,\r\none ""basin"";\nnothing else."' })));

    expect(found?.answers.motivation).toBe('Two rivers,\none "basin";\nnothing else.');
  });

  test('with choices however they are capitalized, and a language', () => {
    const text = `${HEADER},sector,public_office,gender,language\n${row(1)},Civil Society,YES,Unsaid,UK`;

    expect(rowsOf(text)).toEqual([
      {
        ...ONE,
        language: 'uk',
        answers: { ...ONE.answers, sector: 'civil-society', isOfficial: true, gender: 'unsaid' },
      },
    ]);
  });

  test('with open questions: their people answer them', () => {
    expect(rowsOf(file(row(1, { motivation: '', party: '' })))).toEqual([
      { ...ONE, answers: { name: 'Dr Mira Halden', affiliation: 'Institute' } },
    ]);
  });

  test('up to a thousand of them', () => {
    const rows = (count: number) =>
      file(...Array.from({ length: count }, (_, index) => row(index + 1, { account: `<@${memberOf(index + 1)}>` })));

    expect(rowsOf(rows(1000))).toHaveLength(1000);
    expect(() => read(rows(1001))).toThrow(
      expect.objectContaining({ code: 'csv-too-many-lines', facts: { most: 1000 } }),
    );
    expect(() => read(rows(10_000))).toThrow(expect.objectContaining({ code: 'csv-too-many-lines' }));
  });
});

describe('the first line', () => {
  test.each([
    [
      'lacks columns',
      'external_id,name\nx-1,Dr',
      { lacking: 'discord_id, affiliation, party, motivation', unknown: 'none' },
    ],
    ['has one that nobody knows', `${HEADER},shoe size\n`, { lacking: 'none', unknown: 'shoe size' }],
    ['has one twice, under another name', `${HEADER},full_name\n`, { lacking: 'none', unknown: 'full_name' }],
  ])('that %s is refused by name', (_, text, facts) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'csv-header', facts }));
  });

  test('that is somebody’s application already is not repeated', () => {
    expect(() => read(row(1, { name: 'Zephyrine' }))).toThrow(
      expect.objectContaining({
        code: 'csv-header',
        facts: { lacking: 'external_id, discord_id, name, affiliation, party, motivation', unknown: 'none' },
      }),
    );
  });
});

describe('what cannot be taken is told with its line and column, and not repeated', () => {
  test.each([
    ['an account that is none', row(2, { account: '@mira' }), 'discord_id', { kind: 'not-an-account' }],
    [
      'an account that a spreadsheet has rounded',
      row(2, { account: '9.00E+17' }),
      'discord_id',
      { kind: 'rounded-account' },
    ],
    [
      'one that it has written out again',
      row(2, { account: '912345678901234000' }),
      'discord_id',
      { kind: 'rounded-account' },
    ],
    ['no account', row(2, { account: '' }), 'discord_id', { kind: 'empty' }],
    ['no external id', row(2, { id: ' ' }), 'external_id', { kind: 'empty' }],
    ['an external id that was there', row(2, { id: 'x-1' }), 'external_id', { kind: 'twice' }],
    ['an account that was there', row(2, { account: `<@!${memberOf(1)}>` }), 'discord_id', { kind: 'twice' }],
    [
      'an unknown party',
      row(2, { party: 'Elbonia' }),
      'party',
      { kind: 'unknown-party', allowed: ['Ardania', 'Belmark'] },
    ],
    ['a name that cannot be seen', row(2, { name: '\u2060' }), 'name', { kind: 'empty' }],
    ['a name of 99 marks', row(2, { name: `Q${'\u0300'.repeat(99)}` }), 'name', { kind: 'too-many-marks', most: 4 }],
    ['a name that is too long', row(2, { name: 'Щ'.repeat(101) }), 'name', { kind: 'too-long', most: 100 }],
    ['a cell too many', `${row(2)},more`, 'external_id', { kind: 'uneven', found: 7, wanted: 6 }],
  ])('%s', (_, bad, column, fault) => {
    const first = row(1, { motivation: '"in\nthree\nlines"' });

    expect(faultsOf(file(first, bad, row(3)))).toEqual([{ line: 5, column, fault }]);
  });

  test('a choice that is not on the list, with the list', () => {
    expect(faultsOf(`${HEADER},career_stage\n${row(1)},senior`)).toEqual([
      { line: 2, column: 'career_stage', fault: { kind: 'unknown-choice', allowed: ['early', 'established'] } },
    ]);
  });

  test('all of it at once', () => {
    const text = file(row(1, { account: '' }), row(2), row(3, { party: 'x', account: 'y' }));

    expect(faultsOf(text).map(({ line, column }) => [line, column])).toEqual([
      [2, 'discord_id'],
      [4, 'discord_id'],
      [4, 'party'],
    ]);
  });

  test.each([
    ['nothing', '', 'csv-empty'],
    ['only names of columns', HEADER, 'csv-empty'],
    ['a quotation mark that never ends', file(row(1, { name: '"Dr' })), 'csv-unreadable'],
    ['letters of another encoding', file(row(1, { name: '\uFFFD\uFFFD' })), 'csv-not-utf8'],
    ['letters of two bytes', file(row(1)).replaceAll(/./g, '$&\0'), 'csv-not-utf8'],
  ])('a file with %s is refused as a whole', (_, text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('an export', () => {
  const { name, affiliation, partyId, motivation, ...profile } = ANSWERS;
  const whole = anApplication({
    name,
    affiliation,
    partyId,
    motivation,
    profile,
    consent: { version: 1, givenAt: on(1, '08:00') },
  });
  const party = 'Ardania';

  test('says what was answered and agreed to, and nothing of numbers, reviews and scores', () => {
    const [header, line, end] = writeApplications([{ application: whole, party }], { forSpreadsheet: false }).split(
      '\r\n',
    );

    expect(header).toBe(
      'external_id,discord_id,name,affiliation,position,party,sector,career_stage,gender,public_office,jurisdiction,motivation,evidence,concerns,language,submitted_at,consent_version,consented_at',
    );
    expect(line).toBe(
      `member-${memberOf(1)},${memberOf(1)},Dr Mira Halden,Institute of Hydrology,Senior lecturer,Ardania,academia,established,unsaid,no,Ardania,I have advised both river commissions.,Two reports that both parliaments read.,Not beside the general.,en,2026-10-01T09:00:00.000Z,1,2026-10-01T08:00:00.000Z`,
    );
    expect(end).toBe('');
  });

  test('for a spreadsheet has a byte-order mark and accounts that cannot be rounded', () => {
    const text = writeApplications([{ application: whole, party }], { forSpreadsheet: true });

    expect(text.startsWith('\uFEFFexternal_id')).toBe(true);
    expect(text).toContain(`,<@${memberOf(1)}>,`);
    expect(rowsOf(text)).toEqual([
      { externalId: `member-${memberOf(1)}`, memberId: memberOf(1), language: 'en', answers: ANSWERS },
    ]);
  });

  test.each(['=1+1', '+49', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', "'=1", "''-x"])(
    'of a name %s is never a formula, and comes back as it was',
    (formula) => {
      const text = writeApplications([{ application: { ...whole, name: formula }, party }], { forSpreadsheet: true });

      expect(text.split('\r\n')[1]?.split(',')[2]).toBe(`'${formula}`);
      expect(rowsOf(text)[0]?.answers.name).toBe(formula.normalize('NFC'));
    },
  );

  test('with any words in it comes back as it was', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
    console.info(`applications-csv: SEED=${seed}`);
    const hostile = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', ' ', 'a', 'ї', '＝', '＠', '\u0301', '👩'),
      maxLength: 60,
    });
    const words = hostile.map((text) => `${text}.`.normalize('NFC').trim()).filter((text) => !/\p{M}{5}/u.test(text));

    fc.assert(
      fc.property(words, words, fc.boolean(), (name, evidence, forSpreadsheet) => {
        const application = { ...whole, name, profile: { ...profile, evidence } };
        const text = writeApplications([{ application, party }], { forSpreadsheet });

        expect(rowsOf(text)[0]?.answers).toMatchObject({ name, evidence });
        const cells = parse(text, { bom: true }).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
      }),
      { seed, numRuns: 500, examples: [['=\n.', '.', false]] },
    );
  });
});
