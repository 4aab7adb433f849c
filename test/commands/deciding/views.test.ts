import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { MESSAGE_MOST } from '../../../bot/views/fitting.ts';
import { letterText } from '../../../bot/views/posts/letter.ts';
import { renderPost } from '../../../bot/views/posts/post.ts';
import { letterExample } from '../../../commands/decision/letter-preview.ts';
import { repliesView } from '../../../commands/decision/replies-view.ts';
import { under } from '../../../commands/ground-rules/preview.ts';
import { rulesView } from '../../../commands/ground-rules/rules-view.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { RULES_LIMITS } from '../../../domain/screening/ground-rules.ts';
import { LETTER_KINDS, LETTER_MOST } from '../../../domain/screening/letters.ts';
import { at, aWorkshop, on } from '../../support/build.ts';

/** Everything in it has to be escaped or stacked. */
const WILD = '**_`|<@&[~*'.repeat(40);
const MARKS = `e${'\u0301'.repeat(100)}`;

describe('letters', () => {
  test('pings, formatting and a pretended bot are only letters', () => {
    const words = '@everyone <@123> **bold** # {title}\n# Heading\nhttps://evil.example';
    const text = letterText({ words, party: 'Ardania', startsAt: at('07:00') }, '**Water** {party}');

    expect(text).toContain('\\<\\@123>');
    expect(text).toContain('\\@everyone');
    expect(text).toContain('\\# Heading');
    expect(text).not.toMatch(/(?<!\\)\*\*/);
    // What is filled in is not filled in again.
    expect(text).toContain('\\*\\*Water\\*\\* {party}');
  });

  test('signs that stand for what is filled in cannot be smuggled in', () => {
    expect(letterText({ words: 'a\uE000b {party}', party: 'Ardania', startsAt: at('07:00') }, 'Title')).toBe(
      'ab Ardania',
    );
  });

  test.each(LANGUAGES)('in %s, the longest that is taken fits into a message', (language) => {
    const workshop = aWorkshop({ title: WILD, parties: [{ id: 'party-1', name: WILD }] });
    const words = ['я'.repeat(LETTER_MOST), '*'.repeat(LETTER_MOST / 2), '{title}'.repeat(8), '{starts}'.repeat(50)];
    for (const kind of LETTER_KINDS) {
      for (const text of words) {
        const letters = { texts: { [kind]: { [language]: text } } };
        expect(letterExample({ workshop, letters }, { kind, language }).length).toBeLessThanOrEqual(MESSAGE_MOST);
      }
      expect(letterExample({ workshop, letters: { texts: {} } }, { kind, language }).length).toBeLessThanOrEqual(
        MESSAGE_MOST,
      );
    }
  });
});

describe('ground rules', () => {
  test.each(LANGUAGES)(
    'the bot’s own, with everything that is said besides, fit into one message in %s',
    (language) => {
      const say = sayIn(language);
      const page = {
        title: 'Water sharing',
        rules: { version: 1 },
        track: 'track-1.5' as const,
        besides: say('rules.office-named'),
      };
      const { content, files } = rulesView(page, { say }, []);

      expect(content.length).toBeLessThanOrEqual(MESSAGE_MOST);
      expect(files).toBeUndefined();
      expect(content).toContain(say('rules.commitment'));
      expect(content).toContain(say('rules.limits'));
      // What an organizer begins with can be kept as it is.
      expect(say('rules.text').replaceAll('**', '').length).toBeLessThanOrEqual(RULES_LIMITS.rules);
      expect(say('rules.commitment').length).toBeLessThanOrEqual(RULES_LIMITS.commitment);
    },
  );

  test.each(['я', '*', MARKS])(
    'the longest of organizers’, made of %j, come whole: as a file where they must',
    (sign) => {
      const say = sayIn('uk');
      const text = { rules: sign.repeat(1000).slice(0, 1000), commitment: sign.repeat(350).slice(0, 350) };
      const rules = { version: 3, text, change: sign.repeat(200).slice(0, 200), other: 'en' as const };
      const page = { title: WILD, rules, track: 'track-1.5' as const, besides: say('rules.office-unnamed') };

      for (const { content, files } of [rulesView(page, { say }, []), under('Heading', page, say)]) {
        expect(content.length).toBeLessThanOrEqual(MESSAGE_MOST);
        if (sign === '*') expect(files?.[0]?.data).toContain('\\*'.repeat(1000));
      }
    },
  );
});

test('the roster counts officials, and names only those who agreed', () => {
  const roster = {
    track: 'track-1.5' as const,
    parties: [
      { party: 'Ardania', people: 10 },
      { party: 'Belmark', people: 9 },
    ],
    officials: [{ party: 'Ardania' }, { party: 'Ardania', name: 'Dr Ida Berg' }],
  };
  const { content } = renderPost({ workshopId: 'w', language: 'en', content: { kind: 'roster', roster } });

  expect(content).toBe(
    '**Who takes part**\n• Ardania: 10\n• Belmark: 9\n\n**Holding public office, here in a private capacity:**\n• Ardania: 2, Dr Ida Berg among them\n\n**Track 1.5, unofficial:** somebody who holds public office takes part in a private capacity. Nobody there can decide anything.',
  );
});

test('a list of replies that is too long comes as a file', () => {
  const reply = {
    number: 1,
    party: 'Ardania',
    name: 'Оксана '.repeat(14),
    status: 'declined',
    dueAt: on(5, '22:00'),
    word: WILD,
  } as const;
  const parties = [{ party: 'Ardania', replies: Array.from({ length: 24 }, () => reply), empty: [] }];
  const { content, files } = repliesView({ workshop: aWorkshop(), parties, isWhyClosed: false }, sayIn('en'));

  expect(content.length).toBeLessThanOrEqual(MESSAGE_MOST);
  expect(files?.[0]?.data).toContain('Оксана');
});
