import { describe, expect, test } from 'vitest';
import type { MakeSubject } from './subject.ts';

/** What every store of the pulse promises. */
export function describePulseStore(name: string, make: MakeSubject): void {
  describe(`the pulse ${name}`, () => {
    test('each sign of life tells of the one before', async () => {
      const { stores, pass } = await make();
      expect(await stores.pulse.last()).toBeUndefined();

      expect(await stores.pulse.beat()).toBeUndefined();
      const first = await stores.pulse.last();
      await pass(5);

      expect(await stores.pulse.beat()).toEqual(first);
      expect((await stores.pulse.last())!.getTime()).toBeGreaterThan(first!.getTime());
    });
  });
}
