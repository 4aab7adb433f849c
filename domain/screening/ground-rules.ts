import { LANGUAGES, type Language } from '../language.ts';
import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';

/** What everybody in the room keeps to, and what they give their word on. */
export interface RulesText {
  readonly rules: string;
  readonly commitment: string;
}

/** The longest texts, in characters as they are written; together they fit into one message. */
export const RULES_LIMITS = { rules: 1000, commitment: 350, change: 200 } as const;

/**
 * One version of the ground rules. Version 1 is the text that the bot brings, after Kelman; it is written down
 * nowhere. A version holds each language in which it was worded.
 */
export interface RulesVersion {
  readonly version: number;
  readonly texts: Readonly<Partial<Record<Language, RulesText>>>;
  /** What is different, in the words of whoever changed it. */
  readonly change: string;
  readonly changedAt: Date;
}

/** The ground rules of one edition: all versions that organizers have made, the earliest first. */
export interface GroundRules {
  readonly versions: readonly RulesVersion[];
}

export const NO_OWN_RULES: GroundRules = { versions: [] };

/** The version that counts now. */
export const presentVersion = ({ versions }: GroundRules): number => versions.at(-1)?.version ?? 1;

/** The text that counts, as a reader of `language` is shown it. */
export interface ShownRules {
  readonly version: number;
  /** Absent while the text is the bot's own, which it has in every language. */
  readonly text?: RulesText;
  /** The language of the text, where there is none in the reader's. */
  readonly other?: Language;
  /** What changed with this version. */
  readonly change?: string;
}

/**
 * The rules as a reader of `language` is shown them. Once organizers have worded them in one language, that wording is
 * shown to all who have none of their own: everybody keeps to the same rules.
 */
export function shownRules(rules: GroundRules, language: Language): ShownRules {
  const latest = rules.versions.at(-1);
  if (!latest) return { version: 1 };
  const { version, texts, change } = latest;
  const found = [language, ...LANGUAGES].find((one) => texts[one] !== undefined);
  const text = found && texts[found];
  if (!text) return { version, change };
  return { version, change, text, ...(found !== language && { other: found }) };
}

/** New words for the ground rules in one language, and what is different in them. */
export interface RulesEdit extends RulesText {
  readonly language: Language;
  readonly change: string;
}

/**
 * The rules with another wording in one language: a new version, which keeps the wordings of the former one in the
 * other languages.
 *
 * @throws {@link Refusal} `field-empty`, `text-too-long`.
 */
export function editedRules(rules: GroundRules, { language, ...edit }: RulesEdit, now: Date): GroundRules {
  const text = {
    rules: written('rules', edit.rules),
    commitment: written('commitment', edit.commitment),
  };
  const former = rules.versions.at(-1);
  const next: RulesVersion = {
    version: presentVersion(rules) + 1,
    texts: { ...former?.texts, [language]: text },
    change: written('change', edit.change),
    changedAt: now,
  };
  return { versions: [...rules.versions, next] };
}

function written(field: keyof typeof RULES_LIMITS, text: string): string {
  if (isBlank(text)) throw new Refusal('field-empty', { field });
  const words = text.trim().normalize('NFC').replace(/\r\n?/g, '\n');
  const most = RULES_LIMITS[field];
  if (words.length > most) throw new Refusal('text-too-long', { length: words.length, most });
  return words;
}
