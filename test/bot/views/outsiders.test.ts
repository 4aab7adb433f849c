import { expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { withOutsiders } from '../../../bot/views/outsiders.ts';

const warned = (roleIds: readonly string[], members: number) =>
  withOutsiders('Ready.', { channelId: '7', outsiders: { roleIds, members } }, sayIn('en'));

test('an answer about a channel that only the right people read stands alone', () => {
  expect(warned([], 0)).toBe('Ready.');
});

test('whoever else can read it is named by role, and counted where it is persons', () => {
  expect(warned(['1', '2'], 3)).toBe(
    'Ready.\n\n**Careful:** <#7> is open to others as well: <@&1>, <@&2>, 3 accounts let in by name. Whoever can see it reads all that is written there. Unless you want that, take their access away in the channel’s settings.',
  );
  expect(warned([], 1)).toContain('as well: 1 account let in by name.');
});

test('no more roles are named than one can read', () => {
  const many = Array.from({ length: 30 }, (_, index) => String(index));
  expect(warned(many, 0)).toContain('<@&9>, ….');
  expect(warned(many, 0)).not.toContain('<@&10>');
});
