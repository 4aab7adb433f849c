// npx tsx scripts/agenda-schema.ts
//
// Writes docs/agenda.schema.json, by which editors complete and check agendas, from the keys that the bot itself reads.
// Run it after a key or a kind of round has changed; a test says when that is due.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { agendaJsonSchema, SCHEMA_NAME } from '../documents/agenda-schema.ts';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join(root, 'docs', SCHEMA_NAME);

mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(agendaJsonSchema(), null, 2)}\n`);
const { status } = spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', file], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
