import { stringify } from 'yaml';
import type { AgendaDraft } from '../domain/rounds/draft.ts';
import type { RoundPlan } from '../domain/rounds/kinds/index.ts';
import { type FileKey, keysOf } from './agenda-keys.ts';
import { SCHEMA_LINE } from './agenda-schema.ts';

/** An agenda as a file, which {@link readAgenda} reads as the same agenda. What is as it would be anyway is left out. */
export function writeAgenda({ title, phaseRules, rounds }: AgendaDraft): string {
  const file = {
    ...(title !== undefined && { title }),
    ...(phaseRules && { phaseRules }),
    rounds: rounds.map(writtenRound),
  };
  return `${SCHEMA_LINE}\n${stringify(file, { lineWidth: 100, aliasDuplicateObjects: false })}`;
}

/** The keys of a round in the order in which they are best read. */
function writtenRound(plan: RoundPlan): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>(Object.entries(plan));
  // Kept without it, a round has none, while a file without it grants some.
  if (!values.has('graceSeconds')) values.set('graceSeconds', 0);
  const written = Object.entries(keysOf(plan.kind)).filter(
    ([name, key]) => values.get(name) !== undefined && values.get(name) !== defaultOf(key),
  );
  return { kind: plan.kind, ...Object.fromEntries(written.map(([name]) => [name, values.get(name)])) };
}

const defaultOf = (key: FileKey): unknown => ('otherwise' in key ? key.otherwise : undefined);
