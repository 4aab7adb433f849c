import type { Agenda } from '../../domain/rounds/agenda.ts';
import { emptyFloor, type FloorState } from '../../domain/rounds/floor.ts';
import type { OpenRound, RoundPlan } from '../../domain/rounds/round.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import { aCaller, anAgenda, anOpenRound, aParticipant, at, idOf, memberOf } from './build.ts';

/** Two minutes each, ten seconds to finish a sentence, one turn, parties alternate. */
export const TURNS = {
  kind: 'turns',
  title: 'What did we hear?',
  prompt: 'Say back what you have heard.',
  minutes: 30,
  secondsEach: 120,
  overtimeSeconds: 10,
  turnsEach: 1,
  order: 'alternate-parties',
} as const satisfies RoundPlan;

/** A round of turns that opened at one o'clock. */
export const aTurnsRound = (overrides: Partial<OpenRound> = {}, floor: FloorState = emptyFloor()): OpenRound =>
  anOpenRound({ plan: TURNS, matter: { floor }, ...overrides });

/** Its agenda, with all channels that a workshop can have. */
export const aTurnsAgenda = (round: Agenda['rounds'][number], overrides: Partial<Agenda> = {}): Agenda =>
  anAgenda({ backstageChannelId: 'backstage-1', voiceChannelId: 'voice-1', rounds: [round], ...overrides });

/** The nth person of the room; those with an odd number are of the first party. */
export const seated = (n: number, overrides: Partial<Participant> = {}): Participant =>
  aParticipant({
    id: idOf('participant', n),
    applicationId: idOf('application', n),
    memberId: memberOf(n),
    partyId: `party-${2 - (n % 2)}`,
    alias: n,
    status: 'ready',
    ...overrides,
  });

export const callerOf = (n: number) => aCaller({ channelId: 'room-1', memberId: memberOf(n) });
export const facilitator = aCaller({ channelId: 'backstage-1', roleIds: ['facilitator-role'] });

/** So many seconds after five past one. */
export const later = (seconds: number): Date => new Date(at('13:05').getTime() + seconds * 1000);
