/** Something out of the ordinary that happens in a round of the story. */
export type Incident =
  /** A facilitator gives more time, by a command. */
  | 'extend'
  /** Facilitators pause the round from the panel, and resume it. */
  | 'pause'
  /** The same for some minutes: it goes on by itself. */
  | 'cool-down'
  /** The room is told that little time is left, before it is announced anyway. */
  | 'warn'
  /** Facilitators tell the room something. */
  | 'announce'
  /** A participant asks for a pause, and nobody is told who. */
  | 'ask-for-pause'
  /** A participant says that this is out of scope; another asks for a private word. */
  | 'ask-for-help'
  /** The bot breaks down. */
  | 'breakdown'
  /** Somebody presses a button of an earlier round. */
  | 'press-late'
  /** Once all has been shown, one writer withdraws their words. */
  | 'withdraw'
  /** Somebody takes down what they have sent up. */
  | 'take-down'
  /** What the next round opens with is asked for, and written now. */
  | 'collect'
  /** The round after the next is never held. */
  | 'leave-out'
  /** Closed, the round is opened once more. */
  | 'reopen';

/** How a round ends: by its clock, from the panel, by a command before its time, or because most are ready. */
export type Ending = 'clock' | 'panel' | 'command' | 'ready';

/** A round of the story, as its organizers wrote it. */
export interface Scene {
  readonly kind: string;
  readonly title: string;
  readonly prompt: string;
  /** How long it may last on our clock. Most are over sooner. */
  readonly seconds: number;
  /** What else its entry in the file says, a line each. */
  readonly more?: readonly string[];
  readonly incidents?: readonly Incident[];
  readonly ends: Ending;
  /** Nothing of it may leave the room. */
  readonly isOffTheRecord?: true;
  /** It opens only after a facilitator has given a reason that everybody reads. */
  readonly needsReason?: true;
  /** It is never held. */
  readonly isLeftOut?: true;
  /** What may be accepted in secret: only what every party accepts is told. */
  readonly offers?: readonly string[];
  /** Afterwards the agenda waits for a facilitator. */
  readonly waitsAfter?: true;
}

/** A list of texts in the file. */
export const list = (key: string, texts: readonly string[]): string =>
  `${key}:\n${texts.map((text) => `      - ${JSON.stringify(text)}`).join('\n')}`;

const LONG = 40;
const SHORT = 25;

/** A workshop of half a day, with every way of holding a round in it. Its order is that of Kelman's workshops. */
export const SCENES: readonly Scene[] = [
  {
    kind: 'discussion',
    title: 'Arriving',
    prompt: 'Say who you are in one sentence, as you would to a neighbour. No positions yet.',
    seconds: SHORT,
    incidents: ['extend'],
    ends: 'panel',
  },
  {
    kind: 'temperature',
    title: 'Before we begin',
    prompt: 'As you sit here now: how warm or cold do you feel about each of these?',
    seconds: SHORT,
    more: [list('questions', ['Sitting in one room with the other bank', 'The chance that today leads anywhere'])],
    incidents: ['warn'],
    ends: 'panel',
  },
  {
    kind: 'statements',
    title: 'Needs and fears',
    prompt:
      'What does your bank need from the river, and what does it fear? Write so that the other bank can understand it.',
    seconds: LONG,
    more: ['statementsEach: 2', 'phase: needs'],
    incidents: ['pause', 'withdraw'],
    ends: 'panel',
  },
  {
    kind: 'turns',
    title: 'What did we hear?',
    prompt: 'Say back what you have heard the other bank say, until they agree that you have heard it.',
    seconds: LONG,
    more: ['turnsEach: 1'],
    incidents: ['press-late'],
    ends: 'panel',
  },
  {
    kind: 'perception-gap',
    title: 'How we see each other',
    prompt: 'First for yourself; then say what you expect of the other bank.',
    seconds: LONG,
    more: [list('propositions', ['The bridge matters more than the dam.', 'The other bank keeps what it signs.'])],
    ends: 'panel',
  },
  {
    kind: 'caucus',
    title: 'Among ourselves',
    prompt: 'What did you not expect to hear? What may be repeated outside your own party?',
    seconds: SHORT,
    ends: 'command',
  },
  {
    kind: 'break',
    title: 'Coffee by the window',
    prompt: 'Stretch your legs. Whoever likes writes down beforehand what the next round opens with.',
    seconds: LONG,
    incidents: ['collect', 'announce'],
    ends: 'panel',
  },
  {
    kind: 'diagnosis-prognosis-therapy',
    title: 'Three looks at the river',
    prompt: 'What is wrong with how the river is run, what comes of it, what would help?',
    seconds: SHORT,
    ends: 'panel',
  },
  {
    kind: 'scenario',
    title: 'A dry summer',
    prompt: 'Imagine it, and answer for yourself.',
    seconds: LONG,
    more: [
      `scenario: ${JSON.stringify('It has not rained for eight weeks. The upper reservoir is opened by two thirds, three days after a telephone call, and closed again by mutual word.')}`,
      'confidentiality: off-the-record',
    ],
    incidents: ['ask-for-pause'],
    ends: 'panel',
    isOffTheRecord: true,
  },
  {
    kind: 'options',
    title: 'Ways forward',
    prompt: 'Write down ways forward, however small. Nobody objects in this round.',
    seconds: LONG,
    more: ['optionsEach: 1', 'phase: solutions'],
    incidents: ['breakdown', 'withdraw'],
    ends: 'panel',
  },
  {
    kind: 'constraints',
    title: 'What stands in the way',
    prompt: 'For each option: what stands in its way at home?',
    seconds: LONG,
    more: ['constraintsEach: 1', 'phase: constraints'],
    incidents: ['ask-for-help'],
    ends: 'panel',
  },
  {
    kind: 'reactions',
    title: 'What could be borne',
    prompt: 'React to each idea for yourself, not for your bank.',
    seconds: LONG,
    more: [
      'vocabulary: acceptance',
      list('propositions', [
        'The two dam keepers should have a telephone line, whatever else happens.',
        'The bridge should stay closed until everything else is settled.',
      ]),
    ],
    incidents: ['cool-down'],
    ends: 'panel',
  },
  {
    kind: 'reactions',
    title: 'What we agree on',
    prompt: 'Agree, disagree, or pass: all three are answers.',
    seconds: LONG,
    more: [
      'vocabulary: agreement',
      'endsEarly: true',
      list('propositions', [
        'The ferry may run on one market day a month before any agreement.',
        'Gauge readings should be exchanged even while the bridge is closed.',
      ]),
    ],
    ends: 'ready',
  },
  {
    kind: 'reactions',
    title: 'Whom it touches',
    prompt: 'Would you help to bring it about, at home?',
    seconds: LONG,
    more: [
      'vocabulary: support',
      'affects: [Fishers of the delta]',
      list('propositions', ['The fishing season in the delta is set by both banks together.']),
    ],
    ends: 'panel',
    needsReason: true,
  },
  {
    kind: 'express',
    title: 'Yes or no',
    prompt: 'Three questions, quickly. In between: whoever has an idea that should be nobody’s may send it up now.',
    seconds: LONG,
    more: [
      list('questions', [
        'Would you come again?',
        'Would you bring somebody along?',
        'Would you say at home that you were here?',
      ]),
    ],
    incidents: ['collect'],
    ends: 'panel',
  },
  {
    kind: 'trial-balloon',
    title: 'Balloons over the Orva',
    prompt: 'Ideas that belong to nobody. Could you live with them?',
    seconds: LONG,
    incidents: ['take-down'],
    ends: 'panel',
  },
  {
    kind: 'sealed-signals',
    title: 'What both could live with',
    prompt: 'Mark what you could live with. Only what both banks accept is ever told.',
    seconds: LONG,
    offers: [
      'If one bank opens the archive, the other opens its own on the same day.',
      'If the ferry runs, neither bank checks papers on market days.',
      'If gauge readings are exchanged, neither bank publishes them for a year.',
      'If the bridge is repaired, both banks pay for their own half.',
      'If the dam is inspected, each bank names one of two inspectors.',
      'If fishing is resumed, both banks keep the same closed season.',
      'If schools exchange letters, neither ministry reads them.',
      'If the line between dam keepers is laid, both banks may use it at night.',
    ],
    incidents: ['leave-out'],
    ends: 'panel',
  },
  {
    kind: 'discussion',
    title: 'If there is time',
    prompt: 'Whatever has had no place so far.',
    seconds: SHORT,
    ends: 'panel',
    isLeftOut: true,
  },
  {
    kind: 'statements',
    title: 'First small steps',
    prompt: 'One step that could be taken next month and taken back the month after.',
    seconds: LONG,
    more: ['statementsEach: 2', 'phase: steps', 'confidentiality: on-the-record', 'then: wait'],
    incidents: ['reopen'],
    ends: 'panel',
    waitsAfter: true,
  },
  {
    kind: 'discussion',
    title: 'Looking back',
    prompt: 'What do you take home, and what do you leave here?',
    seconds: 8,
    ends: 'clock',
  },
];
