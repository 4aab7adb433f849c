// A thread that dies of a program whose first gain is 13, and the first time only of one whose first gain is 7.
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const died = process.env.DIED;

parentPort.on('message', ({ number, program }) => {
  const [gain] = program.gains;
  if (gain === 13) process.exit(1);
  if (gain === 7 && !existsSync(died)) {
    writeFileSync(died, '');
    process.exit(1);
  }
  if (gain === 5) parentPort.postMessage({ number, fault: 'no such program' });
  else parentPort.postMessage({ number, solution: { outcome: 'optimal', sum: gain, values: [1] } });
});
