import type { RoundMatter } from './round.ts';

/** What a round keeps once nobody speaks in it any more and nobody waits for its end. */
export function withoutFloor(matter: RoundMatter | undefined): { readonly matter?: RoundMatter } {
  if (!matter) return {};
  const { floor: _floor, readyIds: _readyIds, isReadied: _isReadied, ...kept } = matter;
  return Object.keys(kept).length > 0 ? { matter: kept } : {};
}
