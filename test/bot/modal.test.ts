import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../bot/context.ts';
import { sayIn } from '../../bot/languages/catalog.ts';
import { checkbox, defineModal, longText, note, pick, radio, shortText } from '../../bot/modal.ts';
import { at } from '../support/build.ts';
import { createWorld } from '../support/world.ts';

const { ports } = createWorld({ now: at('09:00') });
const context: Context = {
  ports,
  caller: { memberId: 'olena', serverId: 'server-1', channelId: 'floor', roleIds: [], isAdministrator: false },
  language: 'en',
  say: sayIn('en'),
  now: () => ports.clock.now(),
  requestId: 'request-1',
};

const application = defineModal({
  verb: 'application',
  ids: 1,
  title: 'form-field.title',
  answer: 'private',
  fields: {
    hint: note('form-field.motivation'),
    name: shortText('form-field.name', { max: 80, required: true }),
    party: pick('form-field.party', async (_, [workshopId = '']) => [{ value: 'a', label: `party of ${workshopId}` }]),
    moderate: radio('form-field.affiliation', [
      { value: '1', label: 'not at all' },
      { value: '2', label: 'fully', description: 'in word and deed' },
    ]),
    agreed: checkbox('form-field.title'),
  },
  execute: async (ids, { name, party, moderate, agreed }) => `${ids.join()} ${name} ${party} ${moderate} ${agreed}`,
});

describe('a form', () => {
  test('shows its fields in order, with choices made for what it is about', async () => {
    expect(await application.view(context, ['workshop-1'])).toEqual({
      custom_id: '1:application:workshop-1',
      title: 'Title',
      components: [
        { type: ComponentType.TextDisplay, content: 'Motivation' },
        {
          type: ComponentType.Label,
          label: 'Name',
          component: { type: ComponentType.TextInput, custom_id: 'name', style: 1, max_length: 80, required: true },
        },
        {
          type: ComponentType.Label,
          label: 'Party',
          component: {
            type: ComponentType.StringSelect,
            custom_id: 'party',
            options: [{ value: 'a', label: 'party of workshop-1' }],
            min_values: 1,
            max_values: 1,
            required: true,
          },
        },
        {
          type: ComponentType.Label,
          label: 'Affiliation',
          component: {
            type: ComponentType.RadioGroup,
            custom_id: 'moderate',
            options: [
              { value: '1', label: 'not at all' },
              { value: '2', label: 'fully', description: 'in word and deed' },
            ],
            required: true,
          },
        },
        {
          type: ComponentType.Label,
          label: 'Title',
          component: { type: ComponentType.Checkbox, custom_id: 'agreed', default: false },
        },
      ],
    });
  });

  test('opens with what is known already', async () => {
    const { components } = await application.view(context, ['workshop-1'], {
      name: 'Olena',
      party: 'a',
      moderate: '2',
      agreed: true,
    });

    expect(components).toMatchObject([
      {},
      { component: { value: 'Olena' } },
      { component: { options: [{ value: 'a', default: true }] } },
      { component: { options: [{ value: '1' }, { value: '2', default: true }] } },
      { component: { default: true } },
    ]);
  });

  test('has at most five fields, as Discord demands', () => {
    const line = longText('form-field.name', { max: 10, required: false });

    expect(() =>
      defineModal({
        verb: 'long',
        ids: 0,
        title: 'form-field.title',
        answer: 'private',
        fields: { a: line, b: line, c: line, d: line, e: line, f: line },
        execute: async () => '',
      }),
    ).toThrow('the form long has more than five fields');
  });

  test('can be carried out without Discord', async () => {
    const input = { hint: undefined, name: 'Olena', party: 'a', moderate: '2', agreed: true };

    expect(await application.execute(['workshop-1'], input, context)).toBe('workshop-1 Olena a 2 true');
  });
});
