import type { Allowances } from '../ports.ts';

/** What is older than this no rule asks about any more. */
const KEPT_MILLISECONDS = 24 * 60 * 60_000;

/** Allowances in the memory of this process, and nowhere else. */
export function createAllowances(): Allowances {
  const used = new Map<string, readonly Date[]>();

  const since = (what: string, instant: Date): readonly Date[] => (used.get(what) ?? []).filter((at) => at > instant);

  function forgetBefore(instant: Date): void {
    for (const what of used.keys()) {
      const kept = since(what, instant);
      if (kept.length === 0) used.delete(what);
      else used.set(what, kept);
    }
  }

  return {
    use(what, { most, milliseconds = KEPT_MILLISECONDS }, now) {
      forgetBefore(new Date(now.getTime() - KEPT_MILLISECONDS));
      if (since(what, new Date(now.getTime() - milliseconds)).length >= most) return false;
      used.set(what, [...(used.get(what) ?? []), now]);
      return true;
    },
    giveBack: (what) => void used.set(what, (used.get(what) ?? []).slice(0, -1)),
  };
}
