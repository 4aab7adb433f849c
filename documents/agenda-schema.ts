import { z } from 'zod';
import { KINDS, type RoundKind } from '../domain/rounds/kinds/index.ts';
import { PHASE_RULES } from '../domain/rounds/plan.ts';
import { type FileKey, keysOf, OPTIONAL_KEYS, ROUNDS_MOST, TITLE } from './agenda-keys.ts';
import { KEY_NOTES, RULE_NOTES, rangeOf } from './key-notes.ts';
import { words } from './words.ts';

/** What may stand under one key. */
function schemaOf(key: FileKey): z.ZodType {
  switch (key.is) {
    case 'text':
      return words(key.most);
    case 'texts':
      return z.array(words(key.each)).min(key.least).max(key.most);
    case 'minutes':
      return z.int().min(key.least).max(key.most);
    case 'count':
      return z.int().min(key.least).max(key.most).default(key.otherwise);
    case 'share':
      return z.number().min(0).max(key.most).default(key.otherwise);
    case 'choice':
      return 'otherwise' in key ? z.enum([...key.of]).default(key.otherwise) : z.enum([...key.of]);
    case 'flag':
      return z.boolean();
  }
}

function entryOf([name, key]: readonly [string, FileKey]): readonly [string, z.ZodType] {
  const note = [KEY_NOTES[name], rangeOf(key)].filter((part) => part !== undefined).join(' ');
  const described = schemaOf(key).describe(note);
  return [name, Object.hasOwn(OPTIONAL_KEYS, name) ? z.exactOptional(described) : described];
}

const roundSchema = (kind: RoundKind) =>
  z.strictObject({
    kind: z.literal(kind),
    ...Object.fromEntries(Object.entries(keysOf(kind)).map(entryOf)),
  });

const KIND_NAMES = Object.keys(KINDS) as readonly RoundKind[];
const [firstKind, ...otherKinds] = KIND_NAMES.map(roundSchema);
if (!firstKind) throw new Error('there are no kinds of rounds');

/** A whole agenda file: what the reader takes, and what editors are told. */
export const AgendaSchema = z.strictObject({
  title: z.exactOptional(
    schemaOf(TITLE).describe('Which agenda this is, for its writers. It is not kept with the workshop.'),
  ),
  phaseRules: z.exactOptional(
    z
      .strictObject(
        Object.fromEntries(
          Object.entries(PHASE_RULES).map(([rule, isOn]) => [
            rule,
            z.exactOptional(
              z.boolean().describe(`${RULE_NOTES[rule as keyof typeof PHASE_RULES]} Otherwise: ${isOn}.`),
            ),
          ]),
        ),
      )
      .describe('What the order of the rounds is checked for.'),
  ),
  rounds: z
    .array(z.discriminatedUnion('kind', [firstKind, ...otherKinds]))
    .min(1)
    .max(ROUNDS_MOST)
    .describe('The rounds, in the order in which they are held.'),
});

/** The JSON Schema that completes keys in an editor; `docs/agenda.schema.json` is this. */
export const agendaJsonSchema = () => ({
  ...z.toJSONSchema(AgendaSchema, { io: 'input' }),
  title: 'Agenda of a workshop',
});

/** What the schema is called where it lies beside an agenda, and the line with which an agenda names it. */
export const SCHEMA_NAME = 'agenda.schema.json';
export const SCHEMA_LINE = `# yaml-language-server: $schema=./${SCHEMA_NAME}`;
