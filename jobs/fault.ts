/** What a log may say about a fault. */
export interface FaultFacts {
  readonly fault: string;
  readonly code?: string;
  /** Where it happened. */
  readonly at?: string;
  /** The first few of several faults that are told as one. */
  readonly causes?: readonly FaultFacts[];
}

const MOST_CAUSES = 3;

/**
 * The name, code and place of a fault, without its message: messages of databases
 * and validators quote the values they stumbled over, and those can be a
 * participant's words.
 */
export function faultFacts(error: unknown): FaultFacts {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' < ');
  const causes = error instanceof AggregateError ? error.errors.slice(0, MOST_CAUSES).map(faultFacts) : undefined;
  return { fault: error.name, ...(code && { code }), ...(at && { at }), ...(causes && { causes }) };
}
