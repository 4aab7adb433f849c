import type { LiveEvent } from './discord/live.ts';

/** Which of many people doing the same a bystander follows. */
export interface Attention {
  /** Whether this event is worth a line. Public ones and those of followed people always are. */
  follows(event: LiveEvent): boolean;
  /** Begins anew, as when the scene changes; gives how many people were passed over. */
  turn(): number;
}

/** How much of one person a bystander reads in one scene before it gets dull. */
const LINES_MOST = 14;

/** Follows the first `most` people of each scene for a while, and `always` these. */
export function createAttention(always: ReadonlySet<string>, most: number): Attention {
  const followed = new Map<string, number>();
  const passedOver = new Set<string>();
  return {
    follows(event) {
      const who = personIn(event);
      if (who === undefined || always.has(who)) return true;
      const lines = followed.get(who);
      if (lines === undefined && followed.size >= most) {
        passedOver.add(who);
        return false;
      }
      followed.set(who, (lines ?? 0) + 1);
      return (lines ?? 0) < LINES_MOST;
    },
    turn() {
      const { size } = passedOver;
      followed.clear();
      passedOver.clear();
      return size;
    },
  };
}

/** The one person an event is between and the bot; `undefined` for what several can see. */
function personIn({ kind, by, seenBy }: LiveEvent): string | undefined {
  switch (kind) {
    case 'command':
    case 'press':
    case 'submit':
      return by;
    case 'private-reply':
    case 'direct-message':
    case 'modal':
    case 'edit':
    case 'delete':
      return seenBy !== 'everyone' && seenBy.length === 1 ? seenBy[0] : undefined;
    default:
      return undefined;
  }
}
