/** Something that goes wrong with one request. */
export type RequestFault =
  | { readonly kind: '429' /** Seconds. */; readonly retryAfter: number }
  | { readonly kind: '5xx'; readonly status: number }
  /** Discord says no, with a code of its own, such as 30046: the message is too old to be edited once more. */
  | { readonly kind: 'refusal'; readonly status: number; readonly code: number }
  /** The deed is done, but the connection ends before the answer: the client cannot know. */
  | { readonly kind: 'cut-after-accept' }
  | { readonly kind: 'delay'; readonly ms: number };

type RequestFaultKind = RequestFault['kind'];
/** What happens to any request at all: a refusal is about one. */
type RandomFaultKind = Exclude<RequestFaultKind, 'refusal'>;

interface RandomFaults {
  readonly seed: number;
  /** Probability per request, from 0 to 1, for each kind. */
  readonly probability: Readonly<Partial<Record<RandomFaultKind, number>>>;
  /** Only requests of these operations; all of them unless told. */
  readonly match?: string | RegExp;
  readonly retryAfter?: number;
  readonly status?: number;
  readonly delayMs?: number;
}

export interface Faults {
  /** The next `times` requests (one, unless told) of a matching operation go wrong in this way. */
  next(fault: RequestFault & { readonly match: string | RegExp }, times?: number): void;
  /** From now on requests go wrong by chance, the same way for the same seed. `off()` ends it. */
  random(plan: RandomFaults): void;
  /** Forgets all planned faults. */
  off(): void;
  /** Breaks the bot's gateway connection without a word; its session can be resumed. */
  dropSocket(): void;
  /** Asks the bot to reconnect (op 7). */
  reconnectRequest(): void;
  /** Tells the bot that its session is invalid (op 9). */
  invalidSession(resumable: boolean): void;
  /** Closes the gateway connection with this code. */
  closeCode(code: number): void;
  /** For the server: what is to go wrong with this request, if anything. */
  take(operationId: string): RequestFault | undefined;
  /** How often each kind was injected. */
  readonly injected: ReadonlyMap<RequestFaultKind, number>;
}

type GatewayFaults = Pick<Faults, 'dropSocket' | 'reconnectRequest' | 'invalidSession' | 'closeCode'>;

/** Plans what shall go wrong, by hand or by seeded chance. */
export function createFaults(gateway: GatewayFaults): Faults {
  const planned: { fault: RequestFault; match: string | RegExp; left: number }[] = [];
  const injected = new Map<RequestFaultKind, number>();
  let chance: ((operationId: string) => RequestFault | undefined) | undefined;

  const takePlanned = (operationId: string): RequestFault | undefined => {
    const index = planned.findIndex(({ match }) => matches(match, operationId));
    const plan = planned[index];
    if (!plan) return undefined;
    plan.left -= 1;
    if (plan.left === 0) planned.splice(index, 1);
    return plan.fault;
  };

  return {
    ...gateway,
    injected,
    next: ({ match, ...fault }, times = 1) => void planned.push({ fault, match, left: times }),
    random: (plan) => {
      chance = drawFrom(plan);
    },
    off: () => {
      planned.length = 0;
      chance = undefined;
    },
    take(operationId) {
      const fault = takePlanned(operationId) ?? chance?.(operationId);
      if (fault) injected.set(fault.kind, (injected.get(fault.kind) ?? 0) + 1);
      return fault;
    },
  };
}

function matches(match: string | RegExp, operationId: string): boolean {
  return typeof match === 'string' ? match === operationId : match.test(operationId);
}

function drawFrom(plan: RandomFaults): (operationId: string) => RequestFault | undefined {
  const draw = createChance(plan.seed);
  const faults: Record<RandomFaultKind, RequestFault & { readonly kind: RandomFaultKind }> = {
    '429': { kind: '429', retryAfter: plan.retryAfter ?? 0.2 },
    '5xx': { kind: '5xx', status: plan.status ?? 503 },
    'cut-after-accept': { kind: 'cut-after-accept' },
    delay: { kind: 'delay', ms: plan.delayMs ?? 200 },
  };
  return (operationId) => {
    if (plan.match && !matches(plan.match, operationId)) return undefined;
    let drawn = draw();
    for (const fault of Object.values(faults)) {
      drawn -= plan.probability[fault.kind] ?? 0;
      if (drawn < 0) return fault;
    }
    return undefined;
  };
}

/** Numbers from 0 to 1, the same sequence for the same seed (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
