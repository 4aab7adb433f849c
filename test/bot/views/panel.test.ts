import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import type { View } from '../../../bot/view.ts';
import { KIND_WORDS } from '../../../bot/views/kinds/index.ts';
import { renderPost } from '../../../bot/views/posts/post.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { PANEL_DEEDS, type Panel, type PanelDeed } from '../../../domain/rounds/panel.ts';
import type { RoundKind } from '../../../domain/rounds/round.ts';
import { at, idOf, memberOf } from '../../support/build.ts';

/** A label that a phone shows whole beside another one. */
const PHONE_MOST = 22;

const FULL: Panel = {
  workshopId: idOf('workshop'),
  total: 20,
  round: {
    id: idOf('round', 19),
    ordinal: 19,
    title: 'Hopes and fears',
    roundKind: 'turns',
    status: 'open',
    closesAt: at('13:30'),
  },
  next: { id: idOf('round', 20), ordinal: 20, title: 'Steps', roundKind: 'options', minutes: 25, isCollecting: true },
  floor: {
    turn: 3,
    speakingMemberId: memberOf(1),
    endsAt: at('13:20'),
    waitingMemberIds: Array.from({ length: 24 }, (_, n) => memberOf(n + 2)),
  },
  deeds: [
    'warn',
    'pause',
    'cool-down',
    'extend',
    'close',
    'next-speaker',
    'skip-speaker',
    'collect',
    'leave-out',
    'announce',
  ],
};
const IDLE: Panel = {
  ...FULL,
  round: { ...FULL.round!, status: 'closed', closedAt: at('13:30') },
  deeds: ['open', 'collect', 'leave-out', 'reopen', 'announce'],
};
const { closesAt: _, ...STILL } = FULL.round!;
const PAUSED: Panel = {
  ...FULL,
  round: { ...STILL, status: 'paused', remainingMinutes: 7, pauseName: '9hc0' },
  deeds: ['resume', 'close', 'leave-out', 'announce'],
};
const { floor: _floor, round: _round, next: _next, ...BARE } = FULL;
const PANELS: Readonly<Record<string, Panel>> = {
  open: FULL,
  idle: IDLE,
  paused: PAUSED,
  cooling: { ...PAUSED, round: { ...PAUSED.round!, resumesAt: at('13:25') } },
  grace: { ...FULL, round: { ...FULL.round!, graceEndsAt: at('13:31') }, deeds: ['close', 'announce'] },
  closing: { ...FULL, round: { ...STILL, status: 'closing' }, deeds: ['announce'] },
  finished: { ...BARE, round: { ...STILL, status: 'closed', closedAt: at('13:30') }, deeds: ['reopen', 'announce'] },
  'not started': { ...BARE, next: FULL.next!, deeds: ['open', 'leave-out', 'announce'] },
  'without an agenda': { ...BARE, total: 0, deeds: ['announce'] },
};

const render = (panel: Panel, language: Language = 'en', isOver = false): View =>
  renderPost({
    workshopId: panel.workshopId,
    language,
    content: { kind: 'panel', panel, ...(isOver && { isOver }) },
  });
const buttonsOf = (view: View) =>
  (view.components ?? []).flatMap(({ components }) =>
    components.map((one) => {
      if (!('custom_id' in one) || !('label' in one)) throw new Error('a panel has buttons only');
      return { id: one.custom_id, label: one.label ?? '', style: one.style };
    }),
  );
const verbsOf = (view: View) => buttonsOf(view).map(({ id }) => id.split(':')[1]!);

describe.each(LANGUAGES)('a panel in %s', (language) => {
  test.each(Object.entries(PANELS))('%s: keeps Discord’s limits, and its labels fit on a phone', (_name, panel) => {
    const view = render(panel, language);
    const buttons = buttonsOf(view);

    expect(view.content.length).toBeLessThanOrEqual(2000);
    expect(view.content).not.toMatch(/[{}]|undefined|NaN|\[object/);
    expect(view.components!.length).toBeLessThanOrEqual(5);
    for (const { components } of view.components!) {
      expect(components.length).toBeGreaterThan(0);
      expect(components.length).toBeLessThanOrEqual(5);
    }
    expect(buttons.filter(({ label }) => label.length > PHONE_MOST)).toEqual([]);
    expect(buttons.filter(({ id }) => id.length > 100)).toEqual([]);
    expect(new Set(buttons.map(({ id }) => id)).size).toBe(buttons.length);
    expect(new Set(buttons.map(({ label }) => label)).size).toBe(buttons.length);
    // Colour tells nothing that the words do not tell, and calls for one thing at most.
    expect(buttons.filter(({ style }) => style === 1).length).toBeLessThanOrEqual(1);
    expect(buttons.every(({ style }) => style === 1 || style === 2)).toBe(true);
  });

  test('has the whole of a long title, kind and waiting list only as far as there is room', () => {
    const title = '*'.repeat(500);
    const longest = { ...FULL, round: { ...FULL.round!, title }, next: { ...FULL.next!, title } };
    for (const roundKind of Object.keys(KIND_WORDS) as RoundKind[]) {
      const panel = { ...longest, round: { ...longest.round, roundKind }, next: { ...longest.next, roundKind } };
      expect(render(panel, language).content.length).toBeLessThanOrEqual(2000);
    }
  });
});

test.each(Object.entries(PANELS))(
  '%s: has a button for each deed, no other, and the looks that are always there',
  (_, panel) => {
    const expected = panel.deeds.flatMap((deed) =>
      Array.from({ length: deed === 'extend' ? 3 : 1 }, () => `panel-${deed}`),
    );

    expect(verbsOf(render(panel)).sort()).toEqual([...expected, 'panel-figures', 'panel-refresh'].sort());
  },
);

test('every deed has its button somewhere', () => {
  const shown = new Set(Object.values(PANELS).flatMap((panel) => verbsOf(render(panel))));
  const missing = PANEL_DEEDS.filter((deed: PanelDeed) => !shown.has(`panel-${deed}`));

  expect(missing).toEqual([]);
});

test('buttons say what was seen: the end, the turn, the round, the pause', () => {
  const ids = buttonsOf(render(FULL)).map(({ id }) => id);

  expect(ids).toContain(`1:panel-extend:${idOf('round', 19)}:5:${at('13:30').getTime().toString(36)}`);
  expect(ids).toContain(`1:panel-next-speaker:${idOf('round', 19)}:3`);
  expect(ids).toContain(`1:panel-leave-out:${idOf('round', 20)}`);
  expect(ids).toContain(`1:panel-close:${idOf('round', 19)}:clock`);
  expect(buttonsOf(render(PANELS['grace']!)).map(({ id }) => id)).toContain(`1:panel-close:${idOf('round', 19)}:grace`);
  expect(buttonsOf(render(PAUSED)).map(({ id }) => id)).toContain(`1:panel-resume:${idOf('round', 19)}:9hc0`);
});

test('a facilitator reads where the workshop stands, what comes next, who speaks and who waits', () => {
  const { content } = render(FULL);

  expect(content).toContain('Round 19 of 20 · Hopes and fears');
  expect(content).toContain('speaking turns');
  expect(content).toContain(`Ends <t:${at('13:30').getTime() / 1000}:t> (<t:${at('13:30').getTime() / 1000}:R>)`);
  expect(content).toContain('**Next:** round 20 · Steps');
  expect(content).toContain(`**Speaks:** <@${memberOf(1)}>`);
  expect(content).toMatch(/and 16 more$/m);
  expect(render(PAUSED).content).toContain('**Paused**, with 7 minutes left.');
  expect(render(PANELS['without an agenda']!).content).toContain('`/agenda import`');
});

test('a panel that is over has nothing to press', () => {
  const view = render(FULL, 'en', true);

  expect(view.components ?? []).toEqual([]);
  expect(view.content).toContain(sayIn('en')('post.panel.over'));
});
