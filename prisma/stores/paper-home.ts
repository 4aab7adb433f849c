import type { KeyObject } from 'node:crypto';
import type { PaperHome } from '../../domain/paper.ts';
import type { KeyRing } from '../key-ring.ts';

/** What papers of this home are sealed with; nothing for a workshop that is not there. */
export const keyOfHome = async (keys: KeyRing, home: PaperHome): Promise<KeyObject | undefined> =>
  'workshopId' in home ? await keys.find(home.workshopId) : keys.ofServer(home.serverId);

/** The columns by which papers of a home are found. */
export const plainHome = (home: PaperHome) =>
  'workshopId' in home ? { workshopId: home.workshopId } : { serverId: home.serverId, workshopId: null };
