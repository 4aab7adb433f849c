import type { Alarms, JobName, JobPayloads, Ports } from '../../../services/ports.ts';

/** What answers each alarm: the services that the real jobs call. */
export type AlarmHandlers = {
  readonly [N in JobName]?: (ports: Ports, payload: JobPayloads[N]) => Promise<void>;
};

interface PendingAlarm {
  readonly name: JobName;
  readonly payload: JobPayloads[JobName];
  readonly when: Date;
}

/** Alarms kept in memory, and rung by hand. */
export function createMemoryAlarms(handlers: AlarmHandlers): {
  readonly alarms: Alarms;
  /** Those that have not rung, the next one first. */
  readonly pending: () => readonly PendingAlarm[];
  /** Rings the next alarm set for `until` or earlier, and says whether there was one. `before` runs first, with its time. */
  readonly ringNext: (ports: Ports, until: Date, before: (when: Date) => void) => Promise<boolean>;
} {
  let kept: readonly PendingAlarm[] = [];
  const sameAs =
    ({ name, payload }: Omit<PendingAlarm, 'when'>) =>
    (other: PendingAlarm): boolean =>
      other.name === name && JSON.stringify(other.payload) === JSON.stringify(payload);

  return {
    alarms: {
      set: async (name, payload, when) => {
        if (kept.some(sameAs({ name, payload }))) return;
        kept = [...kept, { name, payload, when }].sort((a, b) => a.when.getTime() - b.when.getTime());
      },
    },
    pending: () => kept,
    ringNext: async (ports, until, before) => {
      const [next, ...rest] = kept;
      if (!next || next.when > until) return false;
      const handler = handlers[next.name];
      if (!handler) throw new Error(`nobody in this world answers the alarm ${next.name}`);
      kept = rest;
      before(next.when);
      await handler(ports, next.payload);
      return true;
    },
  };
}
