import type { Ports } from '../../services/ports.ts';

/** The process dies. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Ports of a process that dies. */
export interface MortalPorts {
  readonly ports: Ports;
  readonly hasDied: () => boolean;
}

/**
 * The same ports in a process that dies right after its nth call: what the call did is
 * done, and nobody hears of it. Whatever the dead process asks for later does not happen.
 */
export function dyingAfter(ports: Ports, nth: number): MortalPorts {
  let calls = 0;
  let isDead = false;

  const mortal =
    (method: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      if (isDead) throw new Crash();
      const result = method(...args);
      return result instanceof Promise ? dying(result) : result;
    };

  async function dying(call: Promise<unknown>): Promise<unknown> {
    const result = await call;
    calls += 1;
    if (calls === nth) isDead = true;
    if (isDead) throw new Crash();
    return result;
  }

  const through = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name);
        if (typeof value === 'function' && name !== 'newId') return mortal(value.bind(object));
        return typeof value === 'object' && value !== null ? through(value) : value;
      },
    });

  return { ports: through(ports), hasDied: () => isDead };
}

/** Runs the process until it ends or dies; tells whether it died. */
export async function livesThrough({ ports, hasDied }: MortalPorts, process: (ports: Ports) => Promise<unknown>) {
  try {
    await process(ports);
  } catch (error) {
    if (!hasDied()) throw error;
  }
  return !hasDied();
}
