import { expect } from 'vitest';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import type { RehearsalServer } from '../../rehearsal/discord/server.ts';
import type { House } from './house.ts';
import { messageOf, until, walkToTheRoom } from './walk.ts';

/** On a busy machine the gateway may be slow. */
export const PATIENT = { timeout: 15_000 };

/** Everybody who has a seat. */
export const SEATED = ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2'] as const;

/** Rounds of turns of these lengths, in seconds; after each the agenda waits. */
export const turnsAgenda = (rounds: number, { secondsEach = 600, overtimeSeconds = 20 } = {}): string =>
  `rounds:\n${Array.from(
    { length: rounds },
    (_, n) =>
      `  - { kind: turns, title: Turn ${n + 1}, prompt: Speak., minutes: 40, secondsEach: ${secondsEach}, overtimeSeconds: ${overtimeSeconds}, then: wait }\n`,
  ).join('')}`;

/** A room in which people speak in turns, and what they do there. */
export interface TurnsRoom {
  readonly room: string;
  /** The name of its voice channel; `undefined` when there is none. */
  readonly voice: string | undefined;
  readonly backstage: string;
  /** Opens the next round. */
  readonly open: () => Promise<void>;
  /** Presses a button under the newest message of the room that has it. */
  readonly press: (name: string, label: string) => Promise<string>;
  /** Presses a button under the facilitators' panel, once it says `what`. */
  readonly pressPanel: (label: string, what: string) => Promise<string>;
  /** Types a command in the room. */
  readonly command: (command: string, options?: Record<string, string | number>) => Promise<string>;
  /** What the bot has said about the floor in this round, as it was sent: `Ana 1 has the floor`. */
  readonly floorSays: () => readonly SeenMessage[];
  /** Waits until the newest word about the floor is this one. */
  readonly saysLast: (words: string) => Promise<SeenMessage>;
  /** Waits until these and only these of the seated people can be heard. */
  readonly heard: (...names: readonly string[]) => Promise<void>;
  readonly joinVoice: (...names: readonly string[]) => void;
}

/** Walks to a room with an agenda of turns, with or without a voice channel. */
export async function walkToTurns(
  server: RehearsalServer,
  { agenda, withVoice = true }: { readonly agenda: string; readonly withVoice?: boolean },
): Promise<TurnsRoom & { readonly workshopId: string }> {
  const { room, workshopId } = await walkToTheRoom({ server } as House);
  const fay = server.actor('Fay');
  if (withVoice) await messageOf(fay.slash('/room open', { workshop: workshopId, voice: true }));
  await messageOf(
    fay.slash('/agenda import', { file: { fileName: 'agenda.yaml', content: agenda } }, { channel: room }),
  );
  const called = (part: string) =>
    fay.channels().find((name) => name.startsWith(room.slice(0, 5)) && name.includes(part));
  const backstage = await until(() => called('-backstage'), 'the backstage channel');
  return { ...turnsRoom(server, { room, backstage, voice: called('-voice') }), workshopId };
}

type Places = Pick<TurnsRoom, 'room' | 'backstage' | 'voice'>;

function turnsRoom(server: RehearsalServer, { room, backstage, voice }: Places): TurnsRoom {
  const fay = server.actor('Fay');
  const lastWith = (channel: string, label: string, what = '') =>
    fay
      .sees(channel)
      .findLast(
        ({ content, text, buttons }) =>
          (content.includes(what) || text.includes(what)) && buttons.some((one) => one.label === label),
      );
  const newestWith = (channel: string, label: string, what = '') =>
    until(() => lastWith(channel, label, what), `${label} in ${channel}`);
  const floorSays = () =>
    fay
      .sees(room)
      .filter(({ text }) =>
        /has the floor until|The floor is free|little time is left: your turn|your time is over/.test(text),
      );
  return {
    room,
    voice,
    backstage,
    async open() {
      // The buttons of the round before may still stand, and press nothing any more.
      const before = lastWith(room, 'Raise my hand')?.id;
      await messageOf(fay.slash('/round open', {}, { channel: room }));
      await until(() => {
        const now = lastWith(room, 'Raise my hand');
        return now && now.id !== before;
      }, 'the prompt of the round');
    },
    press: async (name, label) =>
      (await messageOf(server.actor(name).press(await newestWith(room, label), label))).text,
    pressPanel: async (label, what) =>
      (await messageOf(fay.press(await newestWith(backstage, label, what), label))).text,
    command: async (command, options = {}) => (await messageOf(fay.slash(command, options, { channel: room }))).text,
    floorSays,
    async saysLast(words) {
      await expect.poll(() => floorSays().at(-1)?.text, { timeout: 45_000 }).toContain(words);
      const last = floorSays().at(-1);
      if (!last) throw new Error('nothing has been said about the floor');
      return last;
    },
    async heard(...names) {
      await expect
        .poll(() => SEATED.filter((name) => !server.actor(name).voice().isMuted).join(), PATIENT)
        .toBe(names.join());
    },
    joinVoice(...names) {
      for (const name of names) server.actor(name).joinVoice(voice ?? 'there is no voice channel');
    },
  };
}
