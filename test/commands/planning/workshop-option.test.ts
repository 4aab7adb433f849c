import { expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { workshopOption } from '../../../commands/workshop-option.ts';
import { aCaller, aConvention, aServer, aWorkshop, idOf, on } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';
import { reader } from '../screening/reader.ts';

const facilitator = aCaller({ roleIds: ['facilitator-role'] });

async function twoOfOneName() {
  const world = createWorld({ now: on(1, '12:00') });
  const next = { id: idOf('workshop', 2), startsAt: new Date('2031-10-08T22:30:00Z'), stage: 'call-open' } as const;
  const long = { id: idOf('workshop', 3), title: 'ї'.repeat(80), startsAt: on(8, '07:00') };
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'ended' }), aWorkshop(next), aWorkshop(long)],
  });
  return world;
}

test('workshops of one name are told apart by their day at the venue and their stage, the newest first', async () => {
  const here = reader(await twoOfOneName(), facilitator);

  expect(await workshopOption.suggest?.('water', here)).toEqual([
    { name: 'Water sharing · 9 Oct 2031 · applications are open', value: idOf('workshop', 2) },
    { name: 'Water sharing · 9 Oct 2026 · over', value: idOf('workshop') },
  ]);
  expect(await workshopOption.suggest?.(' 2031 ', here)).toMatchObject([{ value: idOf('workshop', 2) }]);
  expect(await workshopOption.suggest?.('air', here)).toEqual([]);
});

test('a long title gives way to the day and the stage, in the language of the reader', async () => {
  const here = { ...reader(await twoOfOneName(), facilitator), language: 'uk', say: sayIn('uk') } as const;

  const [long] = (await workshopOption.suggest?.('їїї', here)) ?? [];

  expect(long?.name).toMatch(/^ї{50,}… · 8 жовт\. 2026 р\. · заплановано, не оголошено$/);
  expect(long?.name).toHaveLength(100);
});

test('only people who run workshops learn that they exist', async () => {
  const here = reader(await twoOfOneName(), aCaller());

  await expect(workshopOption.suggest?.('', here)).rejects.toMatchObject({ code: 'needs-role' });
});
