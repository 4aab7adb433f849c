import { type Job, UnrecoverableError } from 'bullmq';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import type { Ports } from '../services/ports.ts';
import { faultFacts } from './fault.ts';
import type { DefinedJob } from './job.ts';

/** What the queue hands over when an alarm rings. */
export type Ring = Pick<Job, 'name' | 'data' | 'id'>;

/**
 * The one function the queue calls for every alarm. The only place in `jobs/` that
 * catches what a job throws.
 *
 * The queue keeps the message of a failed job, so it is given the fault's name
 * instead: nothing but identifiers and names of faults may lie in a queue.
 */
export function createProcessor(jobs: readonly DefinedJob[], ports: Ports, log: Logger) {
  const byName = new Map<string, DefinedJob>(jobs.map((job) => [job.name, job]));

  return async ({ name, data, id }: Ring): Promise<void> => {
    const job = byName.get(name);
    if (!job) throw new UnrecoverableError('no job has this name');
    try {
      await job.run(ports, data);
    } catch (error) {
      const facts = faultFacts(error);
      log.warn({ job: name, id, ...facts }, 'a job failed');
      // A broken rule or a malformed payload will not mend by waiting.
      if (error instanceof Refusal) throw new UnrecoverableError(error.code);
      if (error instanceof ZodError) throw new UnrecoverableError('malformed payload');
      throw new Error(facts.fault);
    }
  };
}
