import type { KeyObject } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Round } from '../../domain/rounds/round.ts';
import type { Round as Row } from '../generated/client.ts';
import { defined } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import type { Sealed } from '../sealing.ts';

const opened = { openedAt: z.date() };

/** Present only while it is so. */
const flag = z
  .boolean()
  .optional()
  .transform((is) => (is ? true : undefined));
const instant = z
  .date()
  .nullish()
  .transform((date) => date ?? undefined);

/** What each state of a round has in plain columns. */
const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('planned'), isCollecting: flag }),
  z.object({ status: z.literal('open'), ...opened, closesAt: z.date(), isWarned: z.boolean(), graceEndsAt: instant }),
  z.object({
    status: z.literal('paused'),
    ...opened,
    remainingMilliseconds: z.number(),
    isWarned: z.boolean(),
    resumesAt: instant,
  }),
  z.object({ status: z.literal('closing'), ...opened, closedAt: z.date() }),
  z.object({ status: z.literal('closed'), ...opened, closedAt: z.date() }),
]);

/** A row as a round. */
export const roundOf = (key: KeyObject, row: Row): Round => ({
  id: row.id,
  ordinal: row.ordinal,
  ...openFields(key, { table: 'Round', id: row.id }, row.sealed),
  ...defined(state.parse(row)),
});

/** A round as a row; what its state does not have is empty. */
export const roundRow = (
  key: KeyObject,
  workshopId: string,
  round: Round,
): Omit<Row, 'sealed'> & { readonly sealed: Sealed } => ({
  id: round.id,
  workshopId,
  ordinal: round.ordinal,
  openedAt: null,
  closesAt: null,
  closedAt: null,
  remainingMilliseconds: null,
  isWarned: false,
  isCollecting: false,
  graceEndsAt: null,
  resumesAt: null,
  ...defined(state.parse(round)),
  sealed: sealFields(key, { table: 'Round', id: round.id }, round),
});

/** Whether the row already says what the round does. Its bytes cannot tell: sealing the same twice gives two values. */
export const isSameRound = (key: KeyObject, row: Row, round: Round): boolean =>
  isDeepStrictEqual(roundOf(key, row), round);
