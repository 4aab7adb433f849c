import type { Material } from '../../../domain/rounds/kind.ts';
import { button, row } from '../../button.ts';
import { plainLineWithin, plainWithin, quoted, quotedWithin } from '../../plain.ts';
import { relative, timeOfDay } from '../../time.ts';
import type { Row, View } from '../../view.ts';
import { fullestThatFits, lines, paragraphs } from '../fitting.ts';
import { kindWord, requiredWord } from '../kinds/kind-word.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { roundName } from './round-name.ts';

type RoundOpened = ContentOf<'round-opened'>;
type RoundCollecting = ContentOf<'round-collecting'>;

/**
 * The opening of a round: what is asked, how long, who will see the answers, and the
 * buttons to answer with. What does not fit is shortened, propositions before the prompt.
 */
export function roundOpenedView(round: RoundOpened, voice: Voice): View {
  return { content: fullestThatFits(renderings(round, voice)), components: buttonsOf(round, voice) };
}

/** How many characters of the prompt and of each proposition there is room for; 0 shows no propositions. */
const ROOMS = [
  { prompt: 1200, proposition: 1500 },
  { prompt: 1200, proposition: 400 },
  { prompt: 900, proposition: 200 },
  { prompt: 600, proposition: 100 },
  { prompt: 450, proposition: 50 },
  { prompt: 450, proposition: 0 },
  { prompt: 200, proposition: 0 },
] as const;

function* renderings(round: RoundOpened, voice: Voice): Generator<string> {
  const { say } = voice;
  const { roundKind, closesAt, confidentiality = 'chatham-house', phase, isAgain } = round;
  const head = lines(
    `## ${roundName(round, voice)}`,
    isAgain ? say('post.round.again') : undefined,
    `*${say(`post.${confidentiality}`)}*`,
    requiredWord(roundKind, 'how', voice),
    whereTheySpeak(round, voice),
    phase ? say(`post.round.phase.${phase}`) : undefined,
  );
  const foot = lines(
    requiredWord(roundKind, 'whoSees', voice),
    (round.sheets ?? []).length > 0 ? say(`post.round.quoting.${confidentiality}`) : undefined,
    round.endsEarly ? say('post.round.ends-early') : undefined,
    say('post.round.ends', { closesAt: timeOfDay(closesAt), fromNow: relative(closesAt) }),
  );
  for (const room of ROOMS) {
    const prompt = plainWithin(round.prompt, room.prompt);
    yield paragraphs(
      head,
      exceptionLine(round, voice),
      prompt && quoted(prompt),
      propositionList(round, room.proposition, voice),
      materialList(round, room.proposition, voice),
      foot,
    );
  }
}

/** Turns are held by voice, or, in a room without a voice channel, in writing. */
function whereTheySpeak({ talk, voiceChannelId }: RoundOpened, { say }: Voice): string | undefined {
  if (talk !== 'turns') return undefined;
  return voiceChannelId === undefined
    ? say('post.round.turns-in-writing')
    : say('post.round.turns-by-voice', { channel: `<#${voiceChannelId}>` });
}

/** A round that was opened against a rule says so, for all to see. */
function exceptionLine({ exception }: RoundOpened, { say }: Voice): string | undefined {
  if (!exception) return undefined;
  const parties = plainLineWithin(exception.parties.join(', '), 120);
  return say(`post.round.exception.${exception.is}`, { parties, reason: plainLineWithin(exception.reason, 200) });
}

function propositionList({ propositions }: RoundOpened, most: number, voice: Voice): string {
  return numbered(propositions, most, voice);
}

function materialList({ material = [], roundKind }: RoundOpened, most: number, voice: Voice): string | undefined {
  const heading = kindWord(roundKind, 'material', voice);
  if (material.length === 0 || heading === undefined) return undefined;
  return lines(
    `**${heading}**`,
    numbered(
      material.map((one) => materialText(one, voice)),
      most,
      voice,
    ),
  );
}

const materialText = ({ text }: Material, { say }: Voice): string => (text === '' ? say('post.round.withdrawn') : text);

function numbered(texts: readonly string[], most: number, { say }: Voice): string {
  const shown = most === 0 ? [] : texts.map((text) => plainLineWithin(text, most));
  const isShortened = shown.length < texts.length || shown.some((text) => text.endsWith('…'));
  const only = shown.length === 1;
  return lines(
    ...shown.map((text, index) => (only ? quoted(text) : `**${index + 1}.** ${text}`)),
    isShortened ? say('post.round.propositions-shortened') : undefined,
  );
}

function buttonsOf(round: RoundOpened, voice: Voice): readonly Row[] {
  const { roundId, sheets = [], asks } = round;
  const { say } = voice;
  const answers = [
    ...(asks ? [button('react', [roundId], say('button.react'), 'primary')] : []),
    ...sheetButtons(round, voice),
    ...(sheets.length > 0 ? [button('my-statements', [roundId], say('button.my-statements'), 'secondary')] : []),
  ];
  const aside = [
    ...(round.endsEarly ? [button('ready', [roundId], say('button.ready'), 'success')] : []),
    button('aside', [roundId], say('button.aside'), 'secondary'),
  ];
  const floor =
    round.talk === 'turns'
      ? [
          button('raise-hand', [roundId], say('button.raise-hand'), 'primary'),
          button('lower-hand', [roundId], say('button.lower-hand'), 'secondary'),
        ]
      : [];
  const first = [...answers, ...floor];
  return first.length === 0 ? [row(...aside)] : [row(...first.slice(0, 5)), row(...aside)];
}

const sheetButtons = (
  { roundId, roundKind, sheets = [] }: Pick<RoundOpened, 'roundId' | 'roundKind' | 'sheets'>,
  voice: Voice,
) =>
  sheets.map((sheet) =>
    button('statement', [roundId, sheet], requiredWord(roundKind, `sheet.${sheet}`, voice), 'primary'),
  );

/** People are asked to hand in what a later round opens with. */
export function roundCollectingView(round: RoundCollecting, voice: Voice): View {
  const { say } = voice;
  const { roundId, roundKind, confidentiality = 'chatham-house' } = round;
  return {
    content: paragraphs(
      lines(
        `## ${roundName(round, voice)}`,
        say('post.round.collecting'),
        `*${say(`post.${confidentiality}`)}*`,
        kindWord(roundKind, 'collect', voice),
      ),
      round.prompt && quotedWithin(round.prompt, 900),
      lines(requiredWord(roundKind, 'whoSees', voice), say(`post.round.quoting.${confidentiality}`)),
    ),
    components: [
      row(...sheetButtons(round, voice), button('my-statements', [roundId], say('button.my-statements'), 'secondary')),
    ],
  };
}
