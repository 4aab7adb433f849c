import type { View } from '../../bot/view.ts';
import { agendaJsonSchema, SCHEMA_NAME } from '../../documents/agenda-schema.ts';

/** An agenda as a file, and beside it the schema by which editors complete its keys. */
export const agendaFiles = (name: string, data: string): NonNullable<View['files']> => [
  { name, data },
  { name: SCHEMA_NAME, data: JSON.stringify(agendaJsonSchema()) },
];
