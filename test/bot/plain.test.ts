import { describe, expect, test } from 'vitest';
import { plain, plainLine, plainLineWithin, plainWithin, quoted, quotedWithin } from '../../bot/plain.ts';

describe('words that come from people', () => {
  test.each([
    {
      written: '**bold** _thin_ ~~gone~~ `code` ||hidden||',
      sent: '\\*\\*bold\\*\\* \\_thin\\_ \\~\\~gone\\~\\~ \\`code\\` \\|\\|hidden\\|\\|',
    },
    { written: '@everyone <@123> <#456> <t:1:F>', sent: '\\@everyone \\<\\@123> \\<#456> \\<t:1:F>' },
    {
      written: 'https://example.org [here](https://example.org)',
      sent: 'https\\://example.org \\[here](https\\://example.org)',
    },
    {
      written: '# big\n-# small\n- item\n> said\n1. first',
      sent: '\\# big\n\\-# small\n\\- item\n\\> said\n1\\. first',
    },
    { written: 'a\\*b', sent: 'a\\\\\\*b' },
    { written: 'one - two, 3.5 > 2: yes (mostly)', sent: 'one - two, 3.5 > 2: yes (mostly)' },
    { written: ' \n\nfar\n\n\n\napart\r\n', sent: 'far\n\napart' },
    { written: '\u202Esdrawkcab\u0000', sent: 'sdrawkcab' },
    { written: 'слово, яке не змінюється: п’ять', sent: 'слово, яке не змінюється: п’ять' },
  ])('$written are shown letter by letter', ({ written, sent }) => {
    expect(plain(written)).toBe(sent);
  });

  test('stand on one line in titles', () => {
    expect(plainLine('Roads\n# and   rivers')).toBe('Roads # and rivers');
  });

  test.each([
    { text: 'short', most: 5, sent: 'short' },
    { text: 'too long', most: 5, sent: 'too…' },
    { text: 'abc*d', most: 5, sent: 'abc…' },
    { text: 'abc\\d', most: 6, sent: 'abc\\\\d' },
    { text: 'abc😀d', most: 5, sent: 'abc…' },
  ])('never end in half a sign when shortened', ({ text, most, sent }) => {
    expect(plainWithin(text, most)).toBe(sent);
    expect(plainLineWithin(text, most)).toBe(sent);
  });

  test.each([
    { of: 'letters', text: 'щ'.repeat(500) },
    { of: 'lines', text: 'a\n'.repeat(250) },
    { of: 'lines of asterisks', text: '*\n'.repeat(250) },
    { of: 'nothing', text: '' },
    { of: 'a few words', text: 'A few words.' },
  ])('are quoted within a limit that counts the marks: $of', ({ text }) => {
    for (const most of [20, 100, 199, 200]) {
      const quotation = quotedWithin(text, most);
      expect(quotation.length).toBeLessThanOrEqual(most);
      // Nothing is given up for nothing.
      if (quoted(plain(text)).length <= most) expect(quotation).toBe(quoted(plain(text)));
      else expect(quotation.length).toBeGreaterThan(most - 10);
    }
  });

  test('are quoted on every line', () => {
    expect(quoted(plain('one\n\ntwo'))).toBe('> one\n> \n> two');
  });
});
