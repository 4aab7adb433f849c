import { Refusal } from '../domain/refusal.ts';
import type { AgendaDraft } from '../domain/rounds/draft.ts';
import { firstFault, nearestNode } from './agenda-fault.ts';
import { AgendaSchema } from './agenda-schema.ts';
import { parseGuarded } from './guarded-yaml.ts';

/** Largest agenda file that is read, in characters. */
export const AGENDA_FILE_MOST = 40_000;

/**
 * Reads an agenda written in YAML.
 *
 * @throws {@link Refusal} `agenda-unreadable` with the line, the key and the reason of
 * the first thing that is wrong, so that one glance at the file mends it.
 */
export function readAgenda(text: string): AgendaDraft {
  if (text.length > AGENDA_FILE_MOST) throw new Refusal('agenda-file-too-large', { most: AGENDA_FILE_MOST });
  const yaml = parseGuarded(text);
  if ('brokenAt' in yaml) {
    throw new Refusal('agenda-unreadable', { line: yaml.brokenAt, key: '', reason: 'not-yaml' });
  }

  const { document, lineOf } = yaml;
  const result = AgendaSchema.safeParse(document.toJS());
  // Each schema is made from the keys of its kind; the compiler cannot follow that through the list.
  if (result.success) return result.data as unknown as AgendaDraft;

  const { path, ...fault } = firstFault(result.error.issues, document);
  throw new Refusal('agenda-unreadable', { line: lineOf(nearestNode(document, path)), ...fault });
}
