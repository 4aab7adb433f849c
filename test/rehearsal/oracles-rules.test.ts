import { describe, expect, test } from 'vitest';
import { createHttpOracle } from '../../rehearsal/oracles/http.ts';
import { loadOperations, type Operation } from '../../rehearsal/oracles/operations.ts';
import { RULE_BOOK, type RuleName } from '../../rehearsal/oracles/rule-book.ts';
import { brokenRules, errorBody, ruleFindings } from '../../rehearsal/oracles/rules.ts';
import { soundRequests } from './oracles-bodies.ts';

const operations = new Map(loadOperations().map((operation) => [operation.id, operation]));
const operation = (id: string): Operation => operations.get(id)!;
const now = new Date('2026-11-30T12:00:00Z');
const V2 = 32_768;

/** At least one request per rule that breaks this rule alone. */
const BREACHES: readonly (readonly [rule: RuleName, operationId: string, body: unknown, at: string])[] = [
  ['content-too-long', 'create_message', { content: 'x'.repeat(2001) }, 'content'],
  ['content-too-long', 'create_interaction_response', { type: 4, data: { content: 'x'.repeat(2001) } }, 'data/content'],
  ['content-too-long', 'create_thread', { name: 'a', message: { content: 'x'.repeat(2001) } }, 'message/content'],
  ['empty-message', 'create_message', { content: ' \n', embeds: [], components: [] }, ''],
  ['empty-message', 'create_interaction_response', { type: 4, data: { flags: 64 } }, 'data'],
  ['embeds-too-long', 'update_message', { embeds: [embed('d'.repeat(4000)), embed('d'.repeat(2001))] }, 'embeds'],
  [
    'empty-embed-field',
    'create_message',
    { embeds: [{ fields: [{ name: 'Closes', value: '' }] }] },
    'embeds/0/fields/0/value',
  ],
  ['too-many-rows', 'create_message', { components: rows(6) }, 'components'],
  [
    'duplicate-custom-id',
    'create_message',
    { components: [row(button(1), button(1))] },
    'components/0/components/1/custom_id',
  ],
  [
    'duplicate-custom-id',
    'create_interaction_response',
    { type: 9, data: { components: [label('a'), label('a')] } },
    'data/components/1/component/custom_id',
  ],
  [
    'button-without-face',
    'create_message',
    { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    'components/0/components/0/label',
  ],
  [
    'button-without-target',
    'create_message',
    { components: [row({ type: 2, style: 5, label: 'Brief' })] },
    'components/0/components/0/url',
  ],
  [
    'button-without-target',
    'create_message',
    { components: [row({ type: 2, style: 1, label: 'Go' })] },
    'components/0/components/0/custom_id',
  ],
  ['legacy-field-with-v2', 'create_message', { flags: V2, content: 'Hello', components: [text('a')] }, 'content'],
  [
    'legacy-field-with-v2',
    'create_message',
    { flags: V2 | 64, embeds: [embed('a')], components: [text('a')] },
    'embeds',
  ],
  ['v2-component-without-flag', 'create_message', { components: [text('a')] }, 'components/0'],
  [
    'too-many-components',
    'create_message',
    { flags: V2, components: [{ type: 17, components: Array(40).fill(text('a')) }] },
    'components',
  ],
  [
    'text-displays-too-long',
    'create_message',
    { flags: V2, components: [text('a'.repeat(2001)), text('a'.repeat(2000))] },
    'components',
  ],
  [
    'poll-answer-too-long',
    'create_message',
    { poll: { answers: [{ poll_media: { text: 'x'.repeat(56) } }] } },
    'poll/answers/0/poll_media/text',
  ],
  [
    'too-many-modal-components',
    'create_interaction_response',
    { type: 9, data: { components: ['a', 'b', 'c', 'd', 'e', 'f'].map(label) } },
    'data/components',
  ],
  ['callback-without-data', 'create_interaction_response', { type: 4 }, 'data'],
  ['command-name-invalid', 'create_guild_application_command', { name: 'Round', description: 'a' }, 'name'],
  [
    'command-name-invalid',
    'create_application_command',
    slash({ options: [{ type: 3, name: 'which item', description: 'a' }] }),
    'options/0/name',
  ],
  [
    'command-name-invalid',
    'create_application_command',
    slash({ name_localizations: { ru: 'Раунд' } }),
    'name_localizations/ru',
  ],
  [
    'unknown-locale',
    'bulk_set_guild_application_commands',
    [slash({ description_localizations: { ua: 'Раунди' } })],
    '0/description_localizations/ua',
  ],
  [
    'unknown-locale',
    'create_application_command',
    slash({ options: [{ type: 3, name: 'a', choices: [{ name: 'A', name_localizations: { ua: 'А' } }] }] }),
    'options/0/choices/0/name_localizations/ua',
  ],
  ['too-many-commands', 'bulk_set_guild_application_commands', many(101, {}), ''],
  ['too-many-commands', 'bulk_set_application_commands', many(16, { type: 3 }), ''],
  [
    'required-after-optional',
    'update_application_command',
    slash({ options: [option('a', false), option('b', true)] }),
    'options/1',
  ],
  [
    'required-after-optional',
    'create_application_command',
    slash({ options: [{ type: 1, name: 'extend', options: [option('a', false), option('b', true)] }] }),
    'options/0/options/1',
  ],
  ['duplicate-command-names', 'bulk_set_application_commands', [slash({}), slash({ description: 'b' })], '1/name'],
  ['command-too-large', 'create_application_command', slash({ options: manyOptions() }), ''],
  [
    'external-event-without-end',
    'create_guild_scheduled_event',
    event({ scheduled_end_time: undefined }),
    'scheduled_end_time',
  ],
  [
    'external-event-without-end',
    'create_guild_scheduled_event',
    event({ entity_metadata: null }),
    'entity_metadata/location',
  ],
  [
    'event-in-the-past',
    'create_guild_scheduled_event',
    event({ scheduled_start_time: '2026-11-30T11:59:59Z' }),
    'scheduled_start_time',
  ],
];

test('every rule has an example that breaks it', () => {
  expect([...new Set(BREACHES.map(([rule]) => rule))].sort()).toEqual(Object.keys(RULE_BOOK).sort());
});

test.each(BREACHES)('%s is seen in %s', (rule, id, body, at) => {
  const broken = brokenRules(operation(id), body, { now });

  expect(broken.map((each) => [each.rule, each.at.join('/')])).toEqual([[rule, at]]);
});

test.each(soundRequests)('%s as the real client sends it breaks no rule', (id, body) => {
  expect(brokenRules(operation(id), body, { now })).toEqual([]);
});

describe('what the request alone does not tell', () => {
  const textDisplay = { components: [text('a')] };

  test('a message may consist of a file', () => {
    expect(brokenRules(operation('create_message'), { content: '' }, { files: 1 })).toEqual([]);
  });

  test('an edit may leave out the Components V2 flag only when the message has it', () => {
    const edit = (editsComponentsV2: boolean | undefined) =>
      brokenRules(
        operation('update_message'),
        textDisplay,
        editsComponentsV2 === undefined ? {} : { editsComponentsV2 },
      );

    expect(edit(true)).toEqual([]);
    expect(edit(undefined)).toEqual([]);
    expect(edit(false)).toMatchObject([{ rule: 'v2-component-without-flag' }]);
  });

  test('an edit of a Components V2 message cannot bring content back', () => {
    const broken = brokenRules(operation('update_message'), { content: 'Hello' }, { editsComponentsV2: true });

    expect(broken).toMatchObject([{ rule: 'legacy-field-with-v2', at: ['content'] }]);
  });
});

test('2,000 characters are enough for 2,000 emoji', () => {
  expect(brokenRules(operation('create_message'), { content: '🕊'.repeat(2000) })).toEqual([]);
});

describe('the answer', () => {
  test('names every mistake at its place, as Discord does', () => {
    const embeds = [
      {
        fields: [
          { name: 'Closes', value: '' },
          { name: '', value: 'now' },
        ],
      },
    ];
    const broken = brokenRules(operation('create_message'), { content: 'x'.repeat(2001), embeds });

    const required = { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] };
    expect(errorBody(broken)).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
        embeds: { 0: { fields: { 0: { value: required }, 1: { name: required } } } },
      },
    });
  });

  test('has a code of its own for an empty message and for too many commands', () => {
    expect(errorBody(brokenRules(operation('create_message'), {}))).toEqual({
      code: 50006,
      message: 'Cannot send an empty message',
    });
    expect(errorBody(brokenRules(operation('bulk_set_application_commands'), many(101, {})))).toEqual({
      code: 30032,
      message: 'Maximum number of application commands reached (100)',
    });
  });

  test.each(BREACHES)('to %s in %s is one that Discord could give', (_, id, body) => {
    const answer = errorBody(brokenRules(operation(id), body, { now }));

    expect(createHttpOracle().response(operation(id), 400, answer)).toEqual([]);
  });
});

test('a finding gives the rule, the place and the page, but not what was written', () => {
  const broken = brokenRules(operation('create_message'), { content: 'secret '.repeat(300) });

  expect(ruleFindings(operation('create_message'), broken)).toEqual([
    {
      oracle: 'rule',
      where: 'POST /channels/{channel_id}/messages',
      what: '/content content over 2,000 characters (https://docs.discord.com/developers/resources/message#create-message)',
    },
  ]);
});

function embed(description: string) {
  return { description };
}

function text(content: string) {
  return { type: 10, content };
}

function button(id: number) {
  return { type: 2, style: 1, label: 'Go', custom_id: `go-${id}` };
}

function row(...components: object[]) {
  return { type: 1, components };
}

function rows(count: number) {
  return Array.from({ length: count }, (_, index) => row(button(index)));
}

function label(customId: string) {
  return { type: 18, label: 'Why?', component: { type: 4, custom_id: customId, style: 1 } };
}

function slash(changes: object) {
  return { name: 'round', description: 'Run the rounds', ...changes };
}

function many(count: number, changes: object) {
  return Array.from({ length: count }, (_, index) => slash({ name: `round-${index}`, ...changes }));
}

function option(name: string, required: boolean) {
  return { type: 4, name, description: 'Minutes', required };
}

function manyOptions() {
  const choices = Array.from({ length: 20 }, (_, index) => ({
    name: `${index}`.padEnd(20, 'n'),
    value: 'v'.repeat(20),
  }));
  return Array.from({ length: 10 }, (_, index) => ({ type: 3, name: `option-${index}`, description: 'a', choices }));
}

function event(changes: object) {
  return {
    name: 'Round 2',
    entity_type: 3,
    privacy_level: 2,
    scheduled_start_time: '2026-12-01T13:00:00Z',
    scheduled_end_time: '2026-12-01T14:00:00Z',
    entity_metadata: { location: 'Room 4' },
    ...changes,
  };
}
