import type { RoundPlan } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../../services/ports.ts';
import { submitStatement } from '../../services/rounds/round-contributions.ts';

// All that this suite knows of kinds of rounds and of what people hand in.

/** A round of talk, which reveals nothing, or of statements, which must all be revealed. */
export const planOf = (kind: 'discussion' | 'statements', minutes: number): RoundPlan => {
  const base = { title: 'Needs', prompt: 'What do you need?', minutes };
  return kind === 'discussion' ? { kind, ...base } : { kind, ...base, statementsEach: 500 };
};

/** A short agenda of so many rounds: mostly of statements, since those have most to lose. */
export const agendaOf = (rounds: number): readonly RoundPlan[] =>
  Array.from({ length: rounds }, (_, index) => planOf(index % 4 === 1 ? 'discussion' : 'statements', 1 + (index % 2)));

/** Hands in a statement; what is refused or kept is for the caller to write down. */
export async function hand(ports: Ports, caller: Caller, said: { readonly roundId: string; readonly text: string }) {
  const { round } = await submitStatement(ports, caller, { ...said, mayQuote: false });
  return round;
}
