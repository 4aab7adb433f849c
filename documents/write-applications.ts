import { stringify } from 'csv-stringify/sync';
import type { Application } from '../domain/screening/application.ts';
import { COLUMNS, PASSED_OVER, unlikeQuoted } from './applications-columns.ts';

/** An application and the name of its party. */
export interface ExportedApplication {
  readonly application: Application;
  readonly party: string;
}

/**
 * Applications as a CSV file: commas, UTF-8, one line of names of columns. No cell is ever a formula.
 *
 * A file for a spreadsheet begins with a byte-order mark, by which such programs know UTF-8, and names
 * accounts as `<@…>`: they would round a number of 18 digits.
 */
export function writeApplications(
  applications: readonly ExportedApplication[],
  { forSpreadsheet }: { readonly forSpreadsheet: boolean },
): string {
  const header = [...COLUMNS.map(({ name }) => name), ...PASSED_OVER];
  const lines = applications.map((one) => {
    const cells = cellsOf(one, forSpreadsheet);
    return header.map((column) => unlikeQuoted(cells[column] ?? ''));
  });
  return stringify([header, ...lines], {
    bom: forSpreadsheet,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Left to itself it quotes only the whole end of a line, and a reader may take either half of one for it.
    quoted_match: /[\r\n]/,
  });
}

function cellsOf(
  { application, party }: ExportedApplication,
  forSpreadsheet: boolean,
): Readonly<Record<string, string | undefined>> {
  const { memberId, profile, consent, importedAs } = application;
  return {
    // Its place in the order of arrival would tell how many cases are closed to whoever reads this.
    external_id: importedAs ?? `member-${memberId}`,
    discord_id: forSpreadsheet ? `<@${memberId}>` : memberId,
    name: application.name,
    affiliation: application.affiliation,
    position: profile?.position,
    party,
    sector: profile?.sector,
    career_stage: profile?.careerStage,
    gender: profile?.gender,
    public_office: profile && (profile.isOfficial ? 'yes' : 'no'),
    jurisdiction: profile?.jurisdiction,
    motivation: application.motivation,
    evidence: profile?.evidence,
    concerns: profile?.concerns,
    language: application.language,
    submitted_at: application.submittedAt.toISOString(),
    consent_version: consent && String(consent.version),
    consented_at: consent?.givenAt.toISOString(),
  };
}
