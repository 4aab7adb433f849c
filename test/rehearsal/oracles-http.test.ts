import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../rehearsal/oracles/document.ts';
import { createDocumentOracle } from '../../rehearsal/oracles/document-oracle.ts';
import type { HttpOracle } from '../../rehearsal/oracles/http.ts';
import { createHttpOracle } from '../../rehearsal/oracles/http.ts';
import { loadOperations, type Operation } from '../../rehearsal/oracles/operations.ts';
import { createPackagedOracle } from '../../rehearsal/oracles/packaged-oracle.ts';
import { channel, message, soundRequests, soundResponses } from './oracles-bodies.ts';

const document = loadDocument();
const operations = new Map(loadOperations().map((operation) => [operation.id, operation]));
const operation = (id: string): Operation => operations.get(id)!;
const whatOf = (findings: ReturnType<HttpOracle['request']>) => findings.map(({ what }) => what);

const oracles: readonly (() => HttpOracle)[] = [
  createPackagedOracle,
  ...(document ? [() => createDocumentOracle(document)] : []),
];

test('the document is used where it is at hand, the package where it is not', () => {
  expect(createHttpOracle().source).toBe(document ? 'openapi' : 'discord-api-spec');
});

describe.each(oracles.map((create) => ({ source: create().source, create })))('by $source', ({ create }) => {
  const oracle = create();

  test.each(soundRequests)('%s as the real client sends it is sound', (id, body) => {
    expect(oracle.request(operation(id), body)).toEqual([]);
  });

  test.each(soundResponses)('%s answered with %s is sound', (id, status, body) => {
    expect(oracle.response(operation(id), status, body)).toEqual([]);
  });

  test.each([
    ['create_message', { content: 7 }, '/content'],
    [
      'create_message',
      { components: [{ type: 1, components: [button({ label: 'x'.repeat(81) })] }] },
      '/components/0/components/0/label',
    ],
    [
      'create_message',
      { components: [{ type: 1, components: [button({ style: 'red' })] }] },
      '/components/0/components/0/style',
    ],
    ['create_message', { content: 'x', nonce: 'n'.repeat(26) }, '/nonce'],
    ['create_message', { embeds: [{ title: 'x'.repeat(257) }] }, '/embeds/0/title'],
    [
      'create_interaction_response',
      { type: 9, data: { custom_id: 'm', title: 'x'.repeat(46), components: [note()] } },
      '/data/title',
    ],
    ['bulk_set_guild_application_commands', [{ name: 'round', description: 'x'.repeat(101) }], '/0/description'],
  ])('a request to %s that breaks the schema is found at its place', (id, body, place) => {
    const found = oracle.request(operation(id), body);

    expect([...new Set(whatOf(found).map((what) => what.split(' ')[0]))]).toEqual([place]);
  });

  test('an answer that lacks what Discord always sends is found', () => {
    const { author: _, ...anonymous } = message;

    const [found, ...more] = oracle.response(operation('create_message'), 200, anonymous);

    expect(found).toMatchObject({ oracle: 'http-response', where: 'POST /channels/{channel_id}/messages' });
    expect(found?.what).toContain('author');
    expect(more).toEqual([]);
  });

  test('an answer of the wrong shape is found', () => {
    expect(oracle.response(operation('get_channel'), 200, { ...channel, name: 5 })).toHaveLength(1);
    expect(oracle.response(operation('get_channel'), 404, { error: 'no such channel' })).toHaveLength(2);
  });

  test('a 204 with a body, and a success that is not documented, are found', () => {
    expect(whatOf(oracle.response(operation('create_pin'), 204, ''))).toEqual(['status 204 must not carry a body']);
    expect(whatOf(oracle.response(operation('create_pin'), 200, {}))).toEqual([
      'status 200 is not documented, only 204, 429, 4XX',
    ]);
  });

  test('no finding repeats what somebody wrote', () => {
    const secret = 'we would give up the northern well';
    const body = { content: secret, embeds: [{ title: [secret] }], tts: secret, components: [{ type: secret }] };

    const found = oracle.request(operation('create_message'), body);

    expect(found).not.toEqual([]);
    expect(JSON.stringify(found)).not.toContain('well');
  });
});

test.skipIf(!document)('a request without its body is found', () => {
  expect(whatOf(createHttpOracle().request(operation('create_message'), undefined))).toEqual(['a body is required']);
});

test.skipIf(!document)('every operation of the document can be judged', () => {
  const oracle = createHttpOracle();

  for (const each of operations.values()) {
    oracle.request(each, {});
    for (const status of [200, 201, 400, 429]) oracle.response(each, status, {});
  }
});

function note() {
  return { type: 10, content: 'Read this first.' };
}

function button(changes: object) {
  return { type: 2, style: 1, label: 'Go', custom_id: 'go', ...changes };
}
