import type { Round } from '../../domain/rounds/round.ts';

/** When an open round closes. A round that was just opened, resumed or extended has such a time. */
export function closesAt(round: Round): Date {
  if (round.status !== 'open') throw new Error('only an open round has a closing time');
  return round.closesAt;
}
