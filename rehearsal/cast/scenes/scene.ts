import type { PlannedRound } from '../agenda.ts';
import type { Room } from '../phases/open-room.ts';
import type { RoomView } from '../room-view.ts';
import type { Deal } from '../statements.ts';

/** A round, where it is held, and what can be said in it. */
export interface Scene {
  readonly room: Room;
  readonly view: RoomView;
  readonly round: PlannedRound;
  readonly deal: Deal;
}
