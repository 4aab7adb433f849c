import type { Stage, Workshop } from '../planning/workshop.ts';
import type { Application } from './application.ts';
import type { Participant } from './participant.ts';
import { repliesDueOf } from './reply-deadline.ts';

/**
 * How an application stands, as far as its writer may know. `waiting` until the
 * decisions are out, also for somebody whom the organizers have chosen already.
 */
export type ApplicationState =
  | 'waiting'
  | 'not-chosen'
  | 'invited'
  | 'reply-missed'
  | 'accepted'
  | 'ready'
  | 'declined'
  | 'lapsed'
  | 'withdrawn';

/** What the writer of an application may know of it at `now`. */
export function applicationState(
  application: Pick<Application, 'status'>,
  participant: Pick<Participant, 'status' | 'repliesDueAt'> | undefined,
  situation: { readonly workshop: Pick<Workshop, 'stage' | 'repliesDueAt' | 'startsAt'>; readonly now: Date },
): ApplicationState {
  if (application.status === 'withdrawn') return 'withdrawn';
  if (participant && participant.status !== 'chosen') {
    const isMissed = participant.status === 'invited' && situation.now >= repliesDueOf(participant, situation.workshop);
    return isMissed ? 'reply-missed' : participant.status;
  }
  return isDecided(situation.workshop) && !participant ? 'not-chosen' : 'waiting';
}

/** Whether the decisions about the applications are out. */
export const isDecided = ({ stage }: { readonly stage: Stage }): boolean =>
  stage === 'decided' || stage === 'room-open' || stage === 'ended';
