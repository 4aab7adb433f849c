import { randomUUID } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import type { Stores } from '../../prisma/stores.ts';
import type { Alarms, Ports } from '../../services/ports.ts';
import { answerAlarm } from '../../services/rounds/advance-agenda.ts';
import { createAllowances } from '../../services/rounds/allowances.ts';
import { extendRound, openNextRound, pauseRound, resumeRound, skipRound } from '../../services/rounds/change-clock.ts';
import { reconcile } from '../../services/rounds/reconcile.ts';
import { aCaller, anAgenda, aParticipant, aWorkshop, idOf } from '../support/build.ts';
import { createMemoryAlarms } from '../support/memory/alarms.ts';
import { solverHere } from '../support/solver.ts';
import { BEAT, type Command } from './model.ts';
import { hand } from './plans.ts';

/** A clock that is moved by hand. */
export interface HandClock {
  now: Date;
}

/** The product's own services on one workshop, to which everything that the model does can be done. */
export interface Subject {
  readonly workshopId: string;
  readonly stores: Stores;
  does(command: Command): Promise<boolean>;
}

/** What a subject stands on. */
export interface Ground {
  readonly stores: Stores;
  readonly clock: HandClock;
  /** Which workshop of this store, from 1. */
  readonly nth: number;
  readonly people: readonly string[];
}

/** Puts a workshop with these rounds on its ground; nothing happens by itself. */
export async function aSubject(ground: Ground, plans: readonly RoundPlan[]): Promise<Subject> {
  const { stores, clock, nth, people } = ground;
  const { alarms, ringNext } = createMemoryAlarms({ 'advance-agenda': answerAlarm });
  const ports = portsOn(ground, alarms);
  const workshopId = idOf('workshop', nth);
  const channelId = `room-${nth}`;
  await stores.workshops.add(aWorkshop({ id: workshopId, stage: 'room-open', roomChannelId: channelId }));
  await stores.participants.propose(
    workshopId,
    people.map((memberId, index) =>
      aParticipant({ id: idOf('participant', nth * 10 + index), workshopId, memberId, alias: index, status: 'ready' }),
    ),
  );
  const rounds = plans.map((plan, index) => ({
    ...{ id: idOf('round', nth * 10 + index), ordinal: index + 1, plan, status: 'planned' as const },
  }));
  await stores.agendas.put(anAgenda({ workshopId, roomChannelId: channelId, rounds }), 0);
  const facilitator = aCaller({ channelId, roleIds: ['facilitator-role'] });
  const idAt = (place: number): string => rounds[place]?.id ?? idOf('round', 9_999_999);

  const setTime = (time: Date): void => {
    if (time > clock.now) clock.now = time;
  };
  const after = (milliseconds: number): Date => new Date(clock.now.getTime() + milliseconds);

  async function pass(milliseconds: number): Promise<void> {
    const until = after(milliseconds);
    for (;;) {
      await reconcile(ports);
      if (clock.now >= until) return;
      const target = new Date(Math.min(after(BEAT).getTime(), until.getTime()));
      while (await ringNext(ports, target, setTime));
      setTime(target);
    }
  }

  async function carryOut(command: Command): Promise<unknown> {
    switch (command.is) {
      case 'open':
        return await openNextRound(ports, facilitator);
      case 'pause':
        return await pauseRound(ports, facilitator);
      case 'resume':
        return await resumeRound(ports, facilitator);
      case 'extend':
        return await extendRound(ports, facilitator, command.minutes);
      case 'skip':
        return await skipRound(ports, facilitator, idAt(command.round));
      case 'state': {
        const caller = aCaller({ memberId: command.who, channelId });
        return await hand(ports, caller, { roundId: idAt(command.round), text: command.text });
      }
      case 'pass':
        return await pass(command.milliseconds);
      case 'lag':
        return setTime(after(command.milliseconds));
      case 'absence':
        setTime(after(command.milliseconds));
        return await reconcile(ports, command.isStart);
      case 'spurious': {
        const agenda = await stores.agendas.find(workshopId);
        return await answerAlarm(ports, { workshopId, epoch: (agenda?.epoch ?? 0) - command.epochsAgo });
      }
    }
  }

  return {
    workshopId,
    stores,
    async does(command) {
      try {
        await carryOut(command);
        return true;
      } catch (error) {
        if (error instanceof Refusal) return false;
        throw error;
      }
    },
  };
}

/** Services with these stores, and without anybody to send what is owed. */
function portsOn({ stores, clock }: Ground, alarms: Alarms): Ports {
  const nowhere = async (): Promise<never> => {
    throw new Error('nothing is sent here');
  };
  return {
    ...stores,
    clock: { speed: 1, now: async () => clock.now },
    newId: randomUUID,
    alarms,
    courier: { wake: () => undefined },
    channels: { deliver: nowhere },
    rooms: { prepareServer: nowhere, openRoom: nowhere },
    events: { announce: nowhere },
    floor: { settle: nowhere, onVoice: () => undefined },
    microphones: { wake: () => undefined },
    allowances: createAllowances(),
    solver: solverHere,
  };
}
