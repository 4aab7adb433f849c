import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createAlarms } from '../../jobs/alarms.ts';
import type { BullQueue } from '../../jobs/backend.ts';
import { at } from '../support/build.ts';

/** A queue that writes down what it is given, and answers as it is told. */
function listingQueue(answer: () => Promise<void> = async () => {}) {
  const added: { name: string; data: unknown; jobId: string; delay: number }[] = [];
  const queue: Pick<BullQueue, 'add'> = {
    async add(name, data, { jobId, delay }) {
      added.push({ name, data, jobId, delay });
      await answer();
    },
  };
  return { queue, added };
}

const silent = pino({ enabled: false });
const clockAt = (now: Date, speed = 1) => ({ now: async () => now, speed });

test('an alarm carries identifiers and waits for the rest of its time', async () => {
  const { queue, added } = listingQueue();
  const alarms = createAlarms(queue, clockAt(at('13:00')), silent);

  await alarms.set('advance-agenda', { workshopId: 'w', epoch: 3 }, at('13:30'));

  expect(added).toEqual([
    { name: 'advance-agenda', data: { workshopId: 'w', epoch: 3 }, jobId: 'advance-w-e3', delay: 1_800_000 },
  ]);
});

test('in a rehearsal that runs sixty times as fast, half an hour is thirty seconds', async () => {
  const { queue, added } = listingQueue();
  const alarms = createAlarms(queue, clockAt(at('13:00'), 60), silent);

  await alarms.set('advance-agenda', { workshopId: 'w', epoch: 3 }, at('13:30'));

  expect(added).toMatchObject([{ delay: 30_000 }]);
});

test('an alarm for the past rings without delay', async () => {
  const { queue, added } = listingQueue();

  await createAlarms(queue, clockAt(at('13:00')), silent).set(
    'advance-agenda',
    { workshopId: 'w', epoch: 3 },
    at('12:00'),
  );

  expect(added).toMatchObject([{ delay: 0 }]);
});

test('the queue is asked once for an alarm that is set each second', async () => {
  const { queue, added } = listingQueue();
  const alarms = createAlarms(queue, clockAt(at('13:00')), silent);

  for (let second = 0; second < 10; second += 1) {
    await alarms.set('advance-agenda', { workshopId: 'w', epoch: 3 }, at('13:30'));
  }

  expect(added).toHaveLength(1);
});

test('a queue that refuses an alarm fails nobody, and is asked again the next time', async () => {
  let isDown = true;
  const { queue, added } = listingQueue(async () => {
    if (isDown) throw new Error('connection refused');
  });
  const alarms = createAlarms(queue, clockAt(at('13:00')), silent);

  await alarms.set('advance-agenda', { workshopId: 'w', epoch: 3 }, at('13:30'));
  isDown = false;
  await alarms.set('advance-agenda', { workshopId: 'w', epoch: 3 }, at('13:30'));

  expect(added).toHaveLength(2);
});

test('a queue that never answers keeps nobody waiting for ever', async () => {
  const { queue, added } = listingQueue(() => new Promise(() => {}));
  const alarms = createAlarms(queue, clockAt(at('13:00')), silent);

  for (let workshop = 0; workshop < 1_000; workshop += 1) {
    await alarms.set('advance-agenda', { workshopId: `w-${workshop}`, epoch: 1 }, at('13:30'));
  }

  expect(added).toHaveLength(1_000);
});
