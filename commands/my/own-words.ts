import type { Context } from '../../bot/context.ts';
import type { MessageKey } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { type Answers, PAGE_NAMES, PAGES, type Question } from '../../domain/screening/answers.ts';
import { withWords } from '../with-words.ts';

const OWN_WORDS: readonly Question[] = PAGES.words;

/** All that somebody answered, to themselves. What is longer than a message comes whole as a file. */
export function ownWordsView(
  heading: MessageKey,
  { workshop, answers }: { readonly workshop: Workshop; readonly answers: Partial<Answers> },
  { say }: Pick<Context, 'say'>,
): View {
  const facts = PAGE_NAMES.flatMap((page) => PAGES[page])
    .filter((question) => !OWN_WORDS.includes(question) && answers[question] !== undefined)
    .map((question) => `• ${say(`form-field.${question}`)}: ${shown(question, { workshop, answers, say })}`)
    .join('\n');
  const title = plainLine(workshop.title);
  const words = PAGES.words.flatMap((question) => {
    const text = answers[question];
    return text === undefined || text === '' ? [] : [`${say(`form-field.${question}`)}:\n${text}`];
  });
  return withWords(
    (text) => `${say(heading, { title })}\n${facts}\n>>> ${text}`,
    words.join('\n\n'),
    'application.txt',
  );
}

interface Asked {
  readonly workshop: Workshop;
  readonly answers: Partial<Answers>;
  readonly say: Context['say'];
}

function shown(question: Question, { workshop, answers, say }: Asked): string {
  const { partyId, sector, careerStage, isOfficial, gender } = answers;
  switch (question) {
    case 'partyId':
      return plainLine(workshop.parties.find(({ id }) => id === partyId)?.name ?? '');
    case 'sector':
      return sector ? say(`sector.${sector}`) : '';
    case 'careerStage':
      return careerStage ? say(`career.${careerStage}`) : '';
    case 'isOfficial':
      return say(isOfficial ? 'official.yes' : 'official.no');
    case 'gender':
      return gender ? say(`gender.${gender}`) : '';
    default:
      return plainLine(answers[question] ?? '');
  }
}
