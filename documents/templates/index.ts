import type { Language } from '../../domain/language.ts';
import { SCHEMA_LINE } from '../agenda-schema.ts';
import * as en from './en/index.ts';
import * as ru from './ru/index.ts';
import * as uk from './uk/index.ts';

/** Agendas to start from, by name, in the order in which they are offered; each is a file that `readAgenda` reads. */
const TEMPLATES = {
  kelman: { en: en.kelman, uk: uk.kelman, ru: ru.kelman },
  express: { en: en.express, uk: uk.express, ru: ru.express },
  'pre-submission': { en: en.preSubmission, uk: uk.preSubmission, ru: ru.preSubmission },
  'scenario-day': { en: en.scenarioDay, uk: uk.scenarioDay, ru: ru.scenarioDay },
  'half-day': { en: en.halfDay, uk: uk.halfDay, ru: ru.halfDay },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type TemplateName = keyof typeof TEMPLATES;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];

/** The text of a template: a commented agenda, which tells editors where its schema lies. */
export const templateIn = (name: TemplateName, language: Language): string =>
  `${SCHEMA_LINE}\n${TEMPLATES[name][language]}`;
