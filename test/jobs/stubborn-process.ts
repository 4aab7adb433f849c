import { writeSync } from 'node:fs';
import { openPostgres } from '../../jobs/backend.ts';

// A process of its own, because it stands still: a worker as BullMQ makes it, without what replaces one that only fails.
const { url, name } = JSON.parse(process.argv[2] ?? '{}');
const worker = openPostgres(url).makeWorker(name, async () => {}, { runRetryDelay: 1_000 });
let faults = 0;
worker.on('error', () => {
  faults += 1;
  // Written at once: nothing that waits its turn would ever be written.
  if (faults === 1) writeSync(1, 'fails\n');
});
process.on('message', () => process.send?.('breathes'));
