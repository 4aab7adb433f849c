import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Round } from '../../domain/rounds/round.ts';
import type { Chance } from './chance.ts';
import type { Errand, Order, Reply, WorkerSettings } from './worker-messages.ts';

/** What a person was told: done or refused; or nothing, since whoever was asked has died over it. */
export type Answer =
  | { readonly is: 'done'; readonly round: Round }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'unknown' };

/** How many processes came to which end. */
export interface Deaths {
  killed: number;
  suicides: number;
  /** Let go by the database, and so stopped by themselves. */
  letGo: number;
  /** Ended while they started, because the database was not there: what starts them tries again. */
  failedStarts: number;
  /** Of the killed and the suicides: how many held the lock. */
  leaders: number;
  /** Ended in any other way, which is a fault. */
  readonly odd: string[];
  /** Commands that got no answer in time, though whoever was asked lived on. */
  silences: number;
  /** What went wrong in a command, each kind once: names, codes and places. */
  readonly faults: Set<string>;
}

/** Workers of which several are always alive: whoever dies is replaced at once. */
export interface Herd {
  /** Asks one of them, drawn by chance. */
  ask(errand: Errand): Promise<Answer>;
  /** Kills one of those at work, drawn by chance; first waits until all are, so that a slow machine is not left without any. */
  kill(): Promise<void>;
  readonly deaths: Deaths;
  /** Whether they may end themselves at their crash points from now on; at first they may not. */
  setMood(isDeadly: boolean): void;
  /** How many are at work now. */
  atWork(): number;
  hasLeader(): boolean;
  stop(): Promise<void>;
}

export interface HerdOptions {
  readonly program: string;
  readonly size: number;
  /** Started beforehand, so that a replacement need not be waited for. */
  readonly spares: number;
  /** The settings of the nth process. */
  readonly settings: (nth: number) => WorkerSettings;
  readonly chance: Chance;
}

interface Member {
  readonly child: ChildProcess;
  readonly pending: Map<number, (answer: Answer) => void>;
  stands: 'starting' | 'prepared' | 'working';
  isLeader: boolean;
  isCondemned: boolean;
}

/** An answer that takes longer has been lost, as far as whoever asked is concerned. */
const PATIENCE_MILLISECONDS = 20_000;
const LOST_THE_LOCK = 3;

/** Starts a herd; resolves when all of it is at work and one of them leads. */
export async function startHerd({ program, size, spares, settings, chance }: HerdOptions): Promise<Herd> {
  const members = new Set<Member>();
  const deaths: Deaths = {
    killed: 0,
    suicides: 0,
    letGo: 0,
    failedStarts: 0,
    leaders: 0,
    odd: [],
    silences: 0,
    faults: new Set(),
  };
  let started = 0;
  let asked = 0;
  let isStopping = false;
  let isDeadly = false;

  const standing = (stands: Member['stands']): Member[] => [...members].filter((member) => member.stands === stands);
  const send = ({ child }: Member, order: Order): void => {
    // A process that has just died takes nothing; its exit tells everybody who waits for it.
    if (child.connected) child.send(order, () => undefined);
  };

  function begin(): void {
    const child = fork(program, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
    });
    const member: Member = { child, pending: new Map(), stands: 'starting', isLeader: false, isCondemned: false };
    members.add(member);
    child.on('message', (reply: Reply) => hear(member, reply));
    child.on('error', () => undefined);
    child.once('exit', (code, signal) => bury(member, code, signal));
    send(member, { what: 'prepare', settings: settings(started) });
    started += 1;
  }

  function hear(member: Member, reply: Reply): void {
    switch (reply.what) {
      case 'prepared':
        member.stands = 'prepared';
        send(member, { what: 'mood', isDeadly });
        fill();
        return;
      case 'leads':
        member.isLeader = true;
        return;
      case 'done':
        member.pending.get(reply.id)?.({ is: 'done', round: reply.round });
        return;
      case 'refused':
        member.pending.get(reply.id)?.({ is: 'refused', code: reply.code });
        return;
      case 'failed':
        deaths.faults.add(reply.fault);
        member.pending.get(reply.id)?.({ is: 'unknown' });
    }
  }

  function bury(member: Member, code: number | null, signal: string | null): void {
    members.delete(member);
    for (const answer of member.pending.values()) answer({ is: 'unknown' });
    if (isStopping) return;
    if (signal === 'SIGKILL') {
      if (member.isCondemned) deaths.killed += 1;
      else deaths.suicides += 1;
      if (member.isLeader) deaths.leaders += 1;
    } else if (code === LOST_THE_LOCK) deaths.letGo += 1;
    else if (member.stands === 'starting') deaths.failedStarts += 1;
    else deaths.odd.push(`a worker ended with ${code ?? signal}`);
    begin();
    fill();
  }

  /** Puts spares to work until enough are. */
  function fill(): void {
    for (const spare of standing('prepared').slice(0, Math.max(0, size - standing('working').length))) {
      spare.stands = 'working';
      send(spare, { what: 'go' });
    }
  }

  /** `undefined` when all are sent home. */
  async function someAtWork(): Promise<Member | undefined> {
    while (!isStopping) {
      const member = chance.pick(standing('working').filter(({ isCondemned }) => !isCondemned));
      if (member) return member;
      await pause(10);
    }
    return undefined;
  }

  const herd: Herd = {
    deaths,
    atWork: () => standing('working').length,
    hasLeader: () => [...members].some(({ isLeader }) => isLeader),
    setMood(wanted) {
      if (isDeadly === wanted) return;
      isDeadly = wanted;
      for (const member of members) send(member, { what: 'mood', isDeadly });
    },
    async ask(errand) {
      const member = await someAtWork();
      if (!member) return { is: 'unknown' };
      asked += 1;
      const id = asked;
      const answer = new Promise<Answer>((resolve) => member.pending.set(id, resolve));
      send(member, { what: 'do', id, errand });
      const giveUp = new AbortController();
      const late = pause(PATIENCE_MILLISECONDS, undefined, { signal: giveUp.signal }).catch(() => undefined);
      const told = await Promise.race([answer, late]);
      giveUp.abort();
      member.pending.delete(id);
      if (!told) deaths.silences += 1;
      return told ?? { is: 'unknown' };
    },
    async kill() {
      while (herd.atWork() < size || !herd.hasLeader()) await pause(10);
      const member = await someAtWork();
      if (!member) return;
      member.isCondemned = true;
      member.child.kill('SIGKILL');
    },
    async stop() {
      isStopping = true;
      for (const { child } of [...members]) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }
    },
  };

  for (let nth = 0; nth < size + spares; nth += 1) begin();
  while (standing('working').length < size || !herd.hasLeader()) await pause(20);
  return herd;
}
