import type { Sheet } from '../../domain/rounds/kind.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { sheetOf } from './round-contributions.ts';
import { seatAtWriting } from './seat.ts';

/** A form of a round, as it is opened. */
export interface OpenedSheet {
  readonly round: Round;
  readonly sheet: Sheet;
  /** What the writer can choose to write about: number, from 0, and text. */
  readonly choices: readonly { readonly number: number; readonly text: string }[];
}

/** The form with this name, for somebody who may write on it now. @throws {@link Refusal} */
export async function openSheet(ports: Ports, caller: Caller, roundId: string, name: string): Promise<OpenedSheet> {
  const { round } = await seatAtWriting(ports, caller, roundId);
  const sheet = sheetOf(round, name);
  const material = sheet.isAboutMaterial ? (round.matter?.material ?? []) : [];
  return {
    round,
    sheet,
    choices: material.map(({ text }, number) => ({ number, text })).filter(({ text }) => text !== ''),
  };
}
