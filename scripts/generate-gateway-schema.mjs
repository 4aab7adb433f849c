// Writes rehearsal/oracles/gateway-schema.generated.ts: JSON Schema of the gateway's
// packets, from the types of discord-api-types. For developers, after that package
// was updated:
//
//   npm install --prefix <a scratch folder> ts-json-schema-generator@2.4.0
//   node scripts/generate-gateway-schema.mjs <that folder>
//
// The generator brings its own TypeScript 5, which is why the project does not depend on it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = process.argv[2];
if (!folder) throw new Error('Say in which folder ts-json-schema-generator is installed.');
const { createGenerator } = createRequire(join(resolve(folder), 'package.json'))('ts-json-schema-generator');

/** Keywords that explain to people. */
const PROSE = new Set(['description', 'deprecated', 'default', '$comment']);
const PACKETS = `
  READY GUILD_CREATE GUILD_UPDATE GUILD_DELETE INTERACTION_CREATE USER_UPDATE TYPING_START MESSAGE_CREATE
  MESSAGE_UPDATE MESSAGE_DELETE MESSAGE_DELETE_BULK MESSAGE_REACTION_ADD MESSAGE_REACTION_REMOVE
  MESSAGE_REACTION_REMOVE_ALL MESSAGE_REACTION_REMOVE_EMOJI MESSAGE_POLL_VOTE_ADD MESSAGE_POLL_VOTE_REMOVE
  CHANNEL_CREATE CHANNEL_UPDATE CHANNEL_DELETE CHANNEL_PINS_UPDATE WEBHOOKS_UPDATE THREAD_CREATE THREAD_UPDATE
  THREAD_DELETE THREAD_LIST_SYNC THREAD_MEMBER_UPDATE THREAD_MEMBERS_UPDATE GUILD_ROLE_CREATE GUILD_ROLE_UPDATE
  GUILD_ROLE_DELETE GUILD_BAN_ADD GUILD_BAN_REMOVE GUILD_MEMBER_ADD GUILD_MEMBER_UPDATE GUILD_MEMBER_REMOVE
  GUILD_MEMBERS_CHUNK GUILD_SCHEDULED_EVENT_CREATE GUILD_SCHEDULED_EVENT_UPDATE GUILD_SCHEDULED_EVENT_DELETE
  GUILD_SCHEDULED_EVENT_USER_ADD GUILD_SCHEDULED_EVENT_USER_REMOVE STAGE_INSTANCE_CREATE STAGE_INSTANCE_UPDATE
  STAGE_INSTANCE_DELETE VOICE_STATE_UPDATE VOICE_SERVER_UPDATE INVITE_CREATE INVITE_DELETE
  APPLICATION_COMMAND_PERMISSIONS_UPDATE GUILD_EMOJIS_UPDATE GUILD_STICKERS_UPDATE PRESENCE_UPDATE
  GUILD_INTEGRATIONS_UPDATE INTEGRATION_CREATE
`
  .trim()
  .split(/\s+/);
/** Types that are not called after their packet. */
const IRREGULAR = {
  MESSAGE_POLL_VOTE_ADD: 'GatewayMessagePollVoteDispatchData',
  MESSAGE_POLL_VOTE_REMOVE: 'GatewayMessagePollVoteDispatchData',
};

const { Dispatches, ...shapes } = named(simplified(generated()));
const packets = Object.entries(Dispatches.properties).map(([packet, { $ref }]) => [packet, $ref]);
const target = join(root, 'rehearsal', 'oracles', 'gateway-schema.generated.ts');
writeFileSync(target, sourceOf(packets, withSharedParts(shapes)));

/** What the generator makes of one interface that has a property for each packet. */
function generated() {
  const workshop = mkdtempSync(join(resolve(folder), 'gateway-schema-'));
  const entry = join(workshop, 'entry.ts');
  const tsconfig = join(workshop, 'tsconfig.json');
  const types = join(root, 'node_modules', 'discord-api-types', 'v10');
  const properties = PACKETS.map((packet) => `  ${packet}: types.${IRREGULAR[packet] ?? typeNameOf(packet)};`);
  const compilerOptions = { module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true };
  try {
    writeFileSync(
      entry,
      `import type * as types from '${types}';\nexport interface Dispatches {\n${properties.join('\n')}\n}\n`,
    );
    writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files: [entry] }));
    const generator = createGenerator({ path: entry, tsconfig, type: 'Dispatches', additionalProperties: true });
    return generator.createSchema('Dispatches').definitions;
  } finally {
    rmSync(workshop, { recursive: true });
  }
}

/** `GatewayMessageCreateDispatchData` for `MESSAGE_CREATE`. */
function typeNameOf(packet) {
  const words = packet.split('_').map((word) => word[0] + word.slice(1).toLowerCase());
  return `Gateway${words.join('')}DispatchData`;
}

/**
 * Without prose; with the two things that types cannot say: a snowflake is digits,
 * and flags add up, so that a number need not be one of the listed flags.
 */
function simplified(definitions) {
  const entries = Object.entries(definitions).map(([name, schema]) => {
    if (name === 'Snowflake') return [name, { type: 'string', pattern: '^(0|[1-9]\\d{0,19})$' }];
    if (name.endsWith('Flags')) return [name, { type: 'integer', minimum: 0 }];
    return [name, withoutProse(schema)];
  });
  return Object.fromEntries(entries);
}

function withoutProse(schema) {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !(PROSE.has(key) && typeof value !== 'object'));
  const { anyOf, ...rest } = Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
  if (!Array.isArray(anyOf)) return anyOf === undefined ? rest : { ...rest, anyOf };
  // An empty branch stands for `undefined`, which JSON cannot carry.
  const branches = anyOf.filter((branch) => Object.keys(branch).length > 0 && !isImpossible(branch));
  return branches.length === 1 ? { ...rest, ...branches[0] } : { ...rest, anyOf: branches };
}

/** A shape whose kind has no value, left over from channel types that contradict each other. */
function isImpossible({ properties = {} }) {
  return Object.values(properties).some((property) => property.enum?.length === 0);
}

/** Generic types are called after the places of their arguments in the source; here they are only numbered. */
function named(definitions) {
  const names = new Map();
  for (const name of Object.keys(definitions)) {
    const stem = name.replace(/<.*$/, '');
    let unique = stem;
    for (let number = 2; [...names.values()].includes(unique); number += 1) unique = `${stem}${number}`;
    names.set(name, unique);
  }
  const text = JSON.stringify(Object.fromEntries(Object.entries(definitions).map(([k, v]) => [names.get(k), v])));
  return JSON.parse(text, (key, value) =>
    key === '$ref' ? addressOf(names.get(decodeURIComponent(value.replace('#/definitions/', '')))) : value,
  );
}

function addressOf(name) {
  return `#/definitions/${name}`;
}

/** The same, with every larger part that stands in several places written down once. */
function withSharedParts(definitions) {
  const counts = new Map();
  visit(definitions, (part) => counts.set(JSON.stringify(part), (counts.get(JSON.stringify(part)) ?? 0) + 1));
  const shared = new Map();
  for (const [text, count] of counts) {
    if (count > 1 && text.length > 300) shared.set(text, `Shared${shared.size + 1}`);
  }

  const referring = (part, isTop) => {
    if (Array.isArray(part)) return part.map((entry) => referring(entry, false));
    if (typeof part !== 'object' || part === null) return part;
    const name = isTop ? undefined : shared.get(JSON.stringify(part));
    if (name) return { $ref: addressOf(name) };
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, referring(value, false)]));
  };
  const all = [...Object.entries(definitions), ...[...shared].map(([text, name]) => [name, JSON.parse(text)])];
  return Object.fromEntries(all.map(([name, part]) => [name, referring(part, true)]));
}

/** Calls back for every schema of an object inside a schema. */
function visit(part, callback) {
  if (typeof part !== 'object' || part === null) return;
  if (part.type === 'object' && part.properties) callback(part);
  for (const value of Object.values(part)) visit(value, callback);
}

function sourceOf(packets, definitions) {
  const line = ([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)},`;
  const version = JSON.parse(readFileSync(join(root, 'node_modules/discord-api-types/package.json'), 'utf8')).version;
  return [
    `// Made by scripts/generate-gateway-schema.mjs from discord-api-types ${version} (MIT). Not to be edited by hand.`,
    '// biome-ignore-all format: one type a line, so that a difference names the type.',
    '',
    '/** Where the schema of each packet is, by the name of the packet. */',
    'export const gatewayPackets: Readonly<Record<string, string>> = {',
    ...packets.sort().map(line),
    '};',
    '',
    '/** The shapes that packets consist of, by the name of their type. */',
    'export const gatewayDefinitions: Readonly<Record<string, unknown>> = {',
    ...Object.entries(definitions).map(line),
    '};',
    '',
  ].join('\n');
}
