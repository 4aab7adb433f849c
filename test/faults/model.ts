// What a workshop's clock should do, written a second time, from what facilitators are promised and from nothing else:
// no code of the product is used here, and there is nothing like an epoch.

const MINUTE = 60_000;
const WARNED_BEFORE = 2 * MINUTE;
const LONG_ABSENCE = 30_000;

/** A round as the model sees it. Times are milliseconds. */
export interface ModelRound {
  readonly minutes: number;
  readonly isWritten: boolean;
  /** Most statements one person may hand in. */
  readonly most: number;
  status: 'planned' | 'open' | 'paused' | 'closed';
  closesAt: number;
  remaining: number;
  openedAt: number;
  closedAt: number;
  isWarned: boolean;
  readonly words: Map<string, readonly string[]>;
}

/** What somebody asks for. Rounds are meant by their places on the agenda, from 0. */
export type Command =
  | { readonly is: 'open' | 'pause' | 'resume' }
  | { readonly is: 'extend'; readonly minutes: number }
  | { readonly is: 'skip'; readonly round: number }
  | { readonly is: 'state'; readonly round: number; readonly who: string; readonly text: string }
  /** Time passes, and everything that has to ring does. */
  | { readonly is: 'pass'; readonly milliseconds: number }
  /** Time passes, and nothing rings: a busy moment. */
  | { readonly is: 'lag'; readonly milliseconds: number }
  /** Nobody is there for a while; then the reconcile of a new process, or of one that hung. */
  | { readonly is: 'absence'; readonly milliseconds: number; readonly isStart: boolean }
  /** An alarm rings that nobody has set, or that has rung before. */
  | { readonly is: 'spurious'; readonly epochsAgo: number };

/** One thing that the room is told. */
export interface Told {
  readonly kind: string;
  /** From 1; none when it is about the whole agenda. */
  readonly ordinal?: number;
  readonly words?: readonly string[];
}

/** An agenda, what its room has been told, and what time it is. */
export interface Model {
  readonly rounds: readonly ModelRound[];
  readonly told: readonly Told[];
  now(): number;
  /** Does it; says whether that was allowed. */
  does(command: Command): boolean;
}

/** How long the reconcile lets time pass at once. */
export const BEAT = 10_000;

export function createModel(
  start: number,
  plans: readonly Pick<ModelRound, 'minutes' | 'isWritten' | 'most'>[],
): Model {
  let now = start;
  let lastBeat: number | undefined;
  const told: Told[] = [];
  const rounds = plans.map(
    (plan): ModelRound => ({
      ...{ ...plan, status: 'planned', closesAt: 0, remaining: 0, openedAt: 0, closedAt: 0 },
      ...{ isWarned: false, words: new Map() },
    }),
  );
  const running = (): ModelRound | undefined => rounds.find(({ status }) => status === 'open' || status === 'paused');
  const say = (kind: string, round?: ModelRound, words?: readonly string[]): void =>
    void told.push({ kind, ...(round && { ordinal: rounds.indexOf(round) + 1 }), ...(words && { words }) });

  function openNext(at: number): boolean {
    const next = rounds.find(({ status }) => status === 'planned');
    if (!next) return false;
    Object.assign(next, { status: 'open', openedAt: at, closesAt: at + next.minutes * MINUTE });
    say('round-opened', next);
    return true;
  }

  function close(round: ModelRound, at: number): void {
    Object.assign(round, { status: 'closed', closedAt: at });
    say('round-closed', round);
    if (round.isWritten) say('statements-revealed', round, [...round.words.values()].flat().toSorted());
    const isMore = rounds.some(({ status }) => status === 'planned');
    if (!isMore) say('agenda-finished');
    // Whose end was seen so late that the next would be over too waits for a facilitator.
    else if (now - at < LONG_ABSENCE) openNext(at);
  }

  const warningAt = (round: ModelRound): number | undefined =>
    round.minutes > 2 && !round.isWarned ? round.closesAt - WARNED_BEFORE : undefined;

  const dueAt = (): number | undefined => {
    const round = running();
    return round?.status === 'open' ? (warningAt(round) ?? round.closesAt) : undefined;
  };

  /** Does whatever is due at this moment. */
  function catchUp(): void {
    for (let due = dueAt(); due !== undefined && due <= now; due = dueAt()) {
      const round = running();
      if (!round) return;
      if (now >= round.closesAt) close(round, round.closesAt);
      else {
        round.isWarned = true;
        say('round-warning', round);
      }
    }
  }

  function beat(isStart: boolean): void {
    const away = lastBeat === undefined ? undefined : now - lastBeat;
    const round = running();
    if (away !== undefined && lastBeat !== undefined && round?.status === 'open') {
      if (away >= LONG_ABSENCE) {
        const remaining = Math.max(0, round.closesAt - Math.max(lastBeat, round.openedAt));
        Object.assign(round, { status: 'paused', remaining });
        say('round-interrupted', round);
      } else if (isStart) say('round-continued', round);
    }
    lastBeat = now;
    catchUp();
  }

  function pass(milliseconds: number): void {
    const until = now + milliseconds;
    for (;;) {
      beat(false);
      if (now >= until) return;
      const target = Math.min(until, now + BEAT);
      for (let due = dueAt(); due !== undefined && due <= target; due = dueAt()) {
        now = Math.max(now, due);
        catchUp();
      }
      now = target;
    }
  }

  const isOpen = (round: ModelRound | undefined): round is ModelRound =>
    round?.status === 'open' && now < round.closesAt;

  function state({ round: nth, who, text }: Extract<Command, { is: 'state' }>): boolean {
    const round = rounds[nth];
    if (!round?.isWritten || (round.status !== 'open' && round.status !== 'paused')) return false;
    const own = round.words.get(who) ?? [];
    if (own.includes(text)) return true;
    if (own.length >= round.most) return false;
    round.words.set(who, [...own, text]);
    return true;
  }

  function skip(nth: number): boolean {
    const round = rounds[nth];
    if (round?.status !== 'open' && round?.status !== 'paused') return false;
    close(round, round.status === 'open' ? Math.min(now, round.closesAt) : now);
    catchUp();
    return true;
  }

  function moveClock(command: Command): boolean {
    const round = running();
    switch (command.is) {
      case 'open':
        return !round && openNext(now);
      case 'pause':
        if (!isOpen(round)) return false;
        Object.assign(round, { status: 'paused', remaining: round.closesAt - now });
        say('round-paused', round);
        return true;
      case 'resume':
        if (round?.status !== 'paused') return false;
        Object.assign(round, { status: 'open', closesAt: now + round.remaining });
        say('round-resumed', round);
        return true;
      case 'extend':
        if (command.minutes < 1 || command.minutes > 60 || !isOpen(round)) return false;
        Object.assign(round, { closesAt: round.closesAt + command.minutes * MINUTE, isWarned: false });
        say('round-extended', round);
        return true;
      default:
        return false;
    }
  }

  return {
    rounds,
    told,
    now: () => now,
    does(command) {
      switch (command.is) {
        case 'pass':
          pass(command.milliseconds);
          return true;
        case 'lag':
          now += command.milliseconds;
          return true;
        case 'absence':
          now += command.milliseconds;
          beat(command.isStart);
          return true;
        case 'spurious':
          // An alarm of another time means nothing; one of this time, that it is time to look.
          if (command.epochsAgo === 0 && !(lastBeat !== undefined && now - lastBeat >= LONG_ABSENCE)) catchUp();
          return true;
        case 'skip':
          return skip(command.round);
        case 'state':
          return state(command);
        default:
          return moveClock(command);
      }
    },
  };
}
