import type { Logger } from 'pino';
import type { Microphones } from '../services/ports.ts';
import type { FloorLook } from '../services/rounds/settle-floor.ts';
import { faultFacts } from './fault.ts';
import { type Loop, startLoop } from './loop.ts';
import { within } from './within.ts';

/** The one hand of a process on all microphones. */
export interface RunningMicrophones extends Microphones {
  /** Begins with every workshop that has a voice channel: who was muted when we stopped must not stay so. */
  start(): void;
  /** Something has happened in a voice channel. What is none of ours is passed over. */
  heard(voiceChannelId: string): void;
  stop(): Promise<void>;
}

export interface MicrophoneOptions {
  /** Brings the microphones of one workshop to where they are to be. */
  readonly settle: (workshopId: string) => Promise<FloorLook>;
  /** The workshops that have a voice channel. */
  readonly listVoiced: () => Promise<readonly string[]>;
  readonly log: Logger;
  /** The pause between two looks. */
  readonly everyMilliseconds?: number;
}

/** A mute that was lost is set again after this long. */
const LOOK_MILLISECONDS = 3_000;
/** Others do not wait longer than this for a server where Discord is slow. */
const PATIENCE_MILLISECONDS = 2_000;

/**
 * Looks at the floors of workshops when woken and every few seconds, until there is nothing that
 * could be wrong. A loop of its own: no round may wait for a microphone.
 */
export function createMicrophones({
  settle,
  listVoiced,
  log,
  everyMilliseconds = LOOK_MILLISECONDS,
}: MicrophoneOptions): RunningMicrophones {
  /** Which workshops to look at next time. */
  let watched = new Set<string>();
  const underWay = new Map<string, Promise<void>>();
  const places = new Map<string, string>();
  let isBegun = false;
  let loop: Loop | undefined;

  async function look(): Promise<void> {
    if (!isBegun) {
      for (const id of await listVoiced()) watched.add(id);
      isBegun = true;
    }
    const ids = [...watched];
    // Whoever wakes us from now on is looked at anew, though it may be under way.
    watched = new Set();
    await Promise.all(ids.map(lookAt));
  }

  async function lookAt(workshopId: string): Promise<void> {
    // Discord is slow there: what is under way goes first.
    if (underWay.has(workshopId)) {
      watched.add(workshopId);
      return;
    }
    const looking = settle(workshopId)
      .then(({ voiceChannelId, isQuiet }) => {
        if (voiceChannelId !== undefined) places.set(voiceChannelId, workshopId);
        if (!isQuiet) watched.add(workshopId);
      })
      .catch((error: unknown) => {
        watched.add(workshopId);
        log.error(faultFacts(error), 'a floor was not settled');
      })
      .finally(() => underWay.delete(workshopId));
    underWay.set(workshopId, looking);
    await within(PATIENCE_MILLISECONDS, looking);
  }

  function wake(workshopId: string): void {
    watched.add(workshopId);
    loop?.wake();
  }

  return {
    wake,
    start() {
      loop ??= startLoop(look, {
        everyMilliseconds,
        onFault: (error) => log.error(faultFacts(error), 'voice channels could not be listed'),
      });
    },
    heard(voiceChannelId) {
      const workshopId = places.get(voiceChannelId);
      if (workshopId !== undefined) wake(workshopId);
    },
    async stop() {
      await loop?.stop();
      await within(PATIENCE_MILLISECONDS, Promise.all(underWay.values()));
    },
  };
}
