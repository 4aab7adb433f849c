import type { FloorRequest } from '../services/ports.ts';

/** Somebody in a voice channel, as far as we know. */
export interface Present {
  readonly memberId: string;
  readonly channelId: string;
  /** Muted by the server; whether they have muted themselves is their own affair. */
  readonly isMuted: boolean;
}

/** What is known of a server's voices besides who is there. */
export interface Standing {
  /** The last request for each voice channel that has one. */
  readonly requests: ReadonlyMap<string, FloorRequest>;
  /** Whom we have muted and not yet given their voice back. */
  readonly silenced: ReadonlySet<string>;
}

/** A mute to be set or lifted. */
export interface MuteChange {
  readonly memberId: string;
  readonly channelId: string;
  readonly isMuted: boolean;
}

/**
 * What must change so that everybody present has the voice they are to have.
 *
 * A mute is the server's: it goes along with whoever leaves the channel. So it is lifted wherever
 * somebody turns up whom we have muted, unless the channel they are in wants them silent.
 * Unmuting comes first: whose turn it is should not wait until all others are silent.
 */
export const muteChanges = (present: readonly Present[], standing: Standing): readonly MuteChange[] =>
  present
    .flatMap((one) => {
      const isMuted = isToBeMuted(one, standing);
      return isMuted === undefined || isMuted === one.isMuted ? [] : [{ ...one, isMuted }];
    })
    .toSorted((a, b) => Number(a.isMuted) - Number(b.isMuted));

/** Whether this person is to be muted where they are; `undefined` when that is not for us to say. */
export function isToBeMuted({ memberId, channelId }: Present, { requests, silenced }: Standing): boolean | undefined {
  const request = requests.get(channelId);
  if (request?.memberIds.includes(memberId)) {
    return request.speaking !== 'all' && !request.speaking.includes(memberId);
  }
  return silenced.has(memberId) ? false : undefined;
}
