import type { z } from 'zod';
import type { JobName, JobPayloads, Ports } from '../services/ports.ts';

export interface JobDefinition<N extends JobName> {
  readonly name: N;
  readonly payload: z.ZodType<JobPayloads[N]>;
  /** The service that does the work. It must bear being called early, late and twice. */
  readonly process: (ports: Ports, payload: JobPayloads[N]) => Promise<void>;
}

/** A defined job: it checks its own payload, so the worker needs no types. */
export interface DefinedJob {
  readonly name: JobName;
  run(ports: Ports, data: unknown): Promise<void>;
}

/** Ties a payload's schema to the service that takes it. */
export function defineJob<N extends JobName>({ name, payload, process }: JobDefinition<N>): DefinedJob {
  return { name, run: async (ports, data) => process(ports, payload.parse(data)) };
}
