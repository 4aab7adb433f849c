import type { REST } from 'discord.js';
import type { Clock, Ports } from '../../services/ports.ts';

/** A safety that is taken away, to see whether the suite misses it. */
export const ABLATIONS = ['nonce', 'epoch', 'reconcile', 'clock'] as const;

export type Ablation = (typeof ABLATIONS)[number];

/** A client that tells Discord not to mind the nonce: a post sent twice is two messages. */
export function withoutNonce(rest: REST): REST {
  return new Proxy(rest, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'post' || typeof value !== 'function')
        return typeof value === 'function' ? value.bind(target) : value;
      return (route: string, options: { readonly body?: Record<string, unknown> } = {}) =>
        value.call(target, route, { ...options, ...(options.body && { body: unenforced(options.body) }) });
    },
  });
}

const unenforced = ({ enforce_nonce: _, ...body }: Record<string, unknown>): Record<string, unknown> => body;

/** Agendas that are written on top of whatever is there. */
export const withoutEpoch = (agendas: Ports['agendas']): Ports['agendas'] => ({
  ...agendas,
  save: async (agenda, owed) => {
    const stored = await agendas.find(agenda.workshopId);
    return await agendas.save({ ...agenda, epoch: (stored?.epoch ?? 0) + 1 }, owed);
  },
});

/** The machine's own clock in the place of the database's, running as fast. */
export const machineClock = ({ speed, origin }: { readonly speed: number; readonly origin: Date }): Clock => ({
  speed,
  now: async () => new Date(origin.getTime() + Math.round((Date.now() - origin.getTime()) * speed)),
});
