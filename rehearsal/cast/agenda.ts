import { type Ending, type Incident, list, SCENES, type Scene } from './half-day.ts';
import { FACILITATORS_WORDS } from './words.ts';

/** A round as the cast knows it beforehand. What people do in it they take from what they see, not from here. */
export interface PlannedRound {
  readonly ordinal: number;
  readonly title: string;
  readonly minutes: number;
  readonly incidents: readonly Incident[];
  readonly ends: Ending;
  readonly isOffTheRecord: boolean;
  readonly isLeftOut: boolean;
  /** It opens only after a facilitator has said why, for everybody to read. */
  readonly reason: string | undefined;
  readonly waitsAfter: boolean;
  /** Of these, only what every party accepts is told. */
  readonly offers: readonly string[];
}

/** How many rounds the agenda of the story has, the one that is left out included. */
export const ROUND_COUNT = SCENES.length;

/** How many of them are held. */
export const HELD_COUNT = SCENES.filter(({ isLeftOut }) => !isLeftOut).length;

/** Half a day on paper; the longest that can be booked is twelve hours. */
const HOURS_MOST = 12;
const MINUTES_MOST = (HOURS_MOST - 1) * 60;

/** The agenda of the story on a clock of this speed. Where all of it would not fit into a day, every round is shorter. */
export function planRounds(speed: number): readonly PlannedRound[] {
  const wanted = SCENES.map(({ seconds }) => (seconds * speed) / 60);
  const share = Math.min(1, (MINUTES_MOST - SCENES.length) / wanted.reduce((sum, minutes) => sum + minutes, 0));
  return SCENES.map((scene, index) => ({
    ordinal: index + 1,
    title: scene.title,
    minutes: Math.max(1, Math.ceil((wanted[index] ?? 1) * share)),
    incidents: scene.incidents ?? [],
    ends: scene.ends,
    isOffTheRecord: scene.isOffTheRecord === true,
    isLeftOut: scene.isLeftOut === true,
    reason: scene.needsReason ? FACILITATORS_WORDS.reason : undefined,
    waitsAfter: scene.waitsAfter === true,
    offers: scene.offers ?? [],
  }));
}

/** Seconds of our clock for which one person may speak. */
const TURN_SECONDS = { least: 20, most: 1800, ours: 4 } as const;

/** The agenda as the file that an organizer hands in. */
export function agendaFile(rounds: readonly PlannedRound[], speed: number): string {
  const entries = SCENES.map((scene, index) =>
    [
      `  - kind: ${scene.kind}`,
      `title: ${JSON.stringify(scene.title)}`,
      `prompt: ${JSON.stringify(scene.prompt)}`,
      `minutes: ${rounds[index]?.minutes ?? 1}`,
      ...(scene.more ?? []),
      ...(scene.offers ? [list('offers', scene.offers)] : []),
      ...turnLengths(scene, speed),
    ].join('\n    '),
  );
  return `rounds:\n${entries.join('\n')}\n`;
}

/** Turns that last as long on our clock as it takes to say a sentence. */
function turnLengths({ more = [] }: Scene, speed: number): readonly string[] {
  if (!more.some((line) => line.startsWith('turnsEach'))) return [];
  const { least, most, ours } = TURN_SECONDS;
  const seconds = Math.min(most, Math.max(least, Math.round(ours * speed)));
  return [`secondsEach: ${seconds}`, `overtimeSeconds: ${Math.min(300, Math.round(seconds / 4))}`];
}

/** Hours to book: all rounds, and some spare. */
export const bookedHours = (rounds: readonly PlannedRound[]): number =>
  Math.min(HOURS_MOST, Math.ceil(rounds.reduce((sum, { minutes }) => sum + minutes, 0) / 60) + 1);
