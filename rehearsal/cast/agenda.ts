/** A round as the cast knows it beforehand. */
export interface PlannedRound {
  readonly ordinal: number;
  readonly kind: 'discussion' | 'statements' | 'reactions';
  readonly minutes: number;
}

interface Scene {
  readonly kind: PlannedRound['kind'];
  readonly title: string;
  readonly prompt: string;
  /** How long it lasts on our clock: for whoever has to read along, and for whoever has not. */
  readonly seconds: { readonly told: number; readonly quick: number };
  readonly more?: string;
}

const PROPOSITIONS = [
  'The two dam keepers should have a telephone line, whatever else happens.',
  'The ferry may run on one market day a month before any agreement.',
  'Gauge readings should be exchanged even while the bridge is closed.',
  'The bridge should stay closed until everything else is settled.',
] as const;

/** How many propositions the round of reactions has. */
export const PROPOSITION_COUNT = PROPOSITIONS.length;

const SCENES: readonly Scene[] = [
  {
    kind: 'discussion',
    title: 'Arriving',
    prompt: 'Say who you are in one sentence, as you would to a neighbour. No positions yet.',
    seconds: { told: 18, quick: 5 },
  },
  {
    kind: 'statements',
    title: 'Needs and fears',
    prompt:
      'What does your bank need from the river, and what does it fear? Write so that the other bank can understand it.',
    seconds: { told: 32, quick: 12 },
    more: 'statementsEach: 2',
  },
  {
    kind: 'discussion',
    title: 'What did we hear?',
    prompt: 'Say back what you have heard the other bank say, until they agree that you have heard it.',
    seconds: { told: 14, quick: 7 },
  },
  {
    kind: 'reactions',
    title: 'What could carry us',
    prompt: 'React to each idea for yourself, not for your bank.',
    seconds: { told: 30, quick: 12 },
    more: `propositions:\n${PROPOSITIONS.map((text) => `      - ${JSON.stringify(text)}`).join('\n')}`,
  },
  {
    kind: 'statements',
    title: 'First small steps',
    prompt: 'One step that could be taken next month and taken back the month after.',
    seconds: { told: 26, quick: 9 },
    more: 'statementsEach: 1',
  },
];

/** How many rounds the story has. */
export const ROUND_COUNT = SCENES.length;

/** The agenda of the story on a clock of this speed, and whether somebody reads along. */
export function planRounds({
  speed,
  isTold,
}: {
  readonly speed: number;
  readonly isTold: boolean;
}): readonly PlannedRound[] {
  return SCENES.map(({ kind, seconds }, index) => ({
    ordinal: index + 1,
    kind,
    minutes: Math.max(1, Math.ceil(((isTold ? seconds.told : seconds.quick) * speed) / 60)),
  }));
}

/** The agenda as the file that an organizer hands in. */
export function agendaFile(rounds: readonly PlannedRound[]): string {
  const entries = SCENES.map(({ kind, title, prompt, more }, index) =>
    [
      `  - kind: ${kind}`,
      `title: ${JSON.stringify(title)}`,
      `prompt: ${JSON.stringify(prompt)}`,
      `minutes: ${rounds[index]?.minutes ?? 1}`,
      ...(more === undefined ? [] : [more]),
    ].join('\n    '),
  );
  return `rounds:\n${entries.join('\n')}\n`;
}

/** Hours to book: all rounds, and some spare. */
export const bookedHours = (rounds: readonly PlannedRound[]): number =>
  Math.min(12, Math.ceil(rounds.reduce((sum, { minutes }) => sum + minutes, 0) / 60) + 1);
