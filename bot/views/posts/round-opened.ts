import { button, row } from '../../button.ts';
import { plainLineWithin, plainWithin, quoted } from '../../plain.ts';
import { relative, timeOfDay } from '../../time.ts';
import type { Row, View } from '../../view.ts';
import { fullestThatFits, lines, paragraphs } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { roundName } from './round-name.ts';

type RoundOpened = ContentOf<'round-opened'>;

/**
 * The opening of a round: what is asked, how long, who will see the answers, and the
 * buttons to answer with. What does not fit is shortened, propositions before the prompt.
 */
export function roundOpenedView(round: RoundOpened, voice: Voice): View {
  return { content: fullestThatFits(renderings(round, voice)), components: buttonsOf(round, voice) };
}

/** How many characters of the prompt and of each proposition there is room for; 0 shows no propositions. */
const ROOMS = [
  { prompt: 1200, proposition: 400 },
  { prompt: 900, proposition: 200 },
  { prompt: 600, proposition: 100 },
  { prompt: 450, proposition: 50 },
  { prompt: 450, proposition: 0 },
] as const;

function* renderings(round: RoundOpened, voice: Voice): Generator<string> {
  const { say } = voice;
  const { roundKind, closesAt } = round;
  const head = lines(
    `## ${roundName(round, voice)}`,
    `*${say('post.chatham-house')}*`,
    say(`post.round.kind.${roundKind}`),
  );
  const foot = lines(
    say(`post.round.who-sees.${roundKind}`),
    say('post.round.ends', { closesAt: timeOfDay(closesAt), fromNow: relative(closesAt) }),
  );
  for (const room of ROOMS) {
    const prompt = plainWithin(round.prompt, room.prompt);
    yield paragraphs(head, prompt && quoted(prompt), propositionList(round, room.proposition, voice), foot);
  }
}

function propositionList({ propositions }: RoundOpened, most: number, { say }: Voice): string {
  const shown = most === 0 ? [] : propositions.map((text) => plainLineWithin(text, most));
  const isShortened = shown.length < propositions.length || shown.some((text) => text.endsWith('…'));
  return lines(
    ...shown.map((text, index) => `**${index + 1}.** ${text}`),
    isShortened ? say('post.round.propositions-shortened') : undefined,
  );
}

function buttonsOf({ roundKind, roundId }: RoundOpened, { say }: Voice): readonly Row[] {
  switch (roundKind) {
    case 'discussion':
      return [];
    case 'statements':
      return [
        row(
          button('statement', [roundId], say('button.statement'), 'primary'),
          button('my-statements', [roundId], say('button.my-statements'), 'secondary'),
        ),
      ];
    case 'reactions':
      return [row(button('react', [roundId], say('button.react'), 'primary'))];
  }
}
