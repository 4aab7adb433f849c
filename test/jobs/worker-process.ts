import { pino } from 'pino';
import { createQueue, type QueueOptions } from '../../jobs/queue.ts';

// A process of its own, to be killed: it takes an alarm, says so, and never finishes.
const { backend, prefix }: Pick<QueueOptions, 'backend' | 'prefix'> = JSON.parse(process.argv[2] ?? '{}');
const queue = await createQueue({ backend, prefix, log: pino({ enabled: false }) });

queue.startWorker(async ({ data }) => {
  process.stdout.write(`answering ${data.workshopId}\n`);
  await new Promise(() => {});
});
