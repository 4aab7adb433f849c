import type { Applicant } from './applicants.ts';
import { type Script, scriptOf } from './people.ts';

/** What somebody of the cast says of themselves beside the reasons for coming, as the form asks for it. */
interface Profile {
  readonly position: string;
  readonly sector: string;
  readonly careerStage: string;
  readonly isOfficial: string;
  readonly gender: string;
  readonly evidence: string;
}

const SECTORS = ['academia', 'civil-society', 'media', 'business', 'public-service', 'other'] as const;
const GENDERS = ['woman', 'man', 'another', 'unsaid'] as const;

const POSITION: Readonly<Record<Script, string>> = {
  en: 'Adviser on water and borders',
  uk: 'Дорадниця з питань води й кордонів',
  ru: 'Советник по вопросам воды и границ',
};

const EVIDENCE: Readonly<Record<Script, string>> = {
  en: 'I write for the paper that both banks read, and the council asks me before it votes.',
  uk: 'Мої звіти читають в обох радах, і мене питають, перш ніж голосувати.',
  ru: 'Мои отчёты читают в обоих советах, и меня спрашивают, прежде чем голосовать.',
};

/** Every applicant says the same each time: it follows from the name. */
export function profileOf(applicant: Applicant): Profile {
  const script = scriptOf(applicant);
  const chance = [...applicant.name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return {
    position: POSITION[script],
    sector: SECTORS[chance % SECTORS.length] ?? 'other',
    careerStage: chance % 3 === 0 ? 'early' : 'established',
    isOfficial: chance % 7 === 0 ? 'yes' : 'no',
    gender: GENDERS[chance % GENDERS.length] ?? 'unsaid',
    evidence: EVIDENCE[script],
  };
}
