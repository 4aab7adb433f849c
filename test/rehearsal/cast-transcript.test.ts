import { describe, expect, test } from 'vitest';
import { createAttention } from '../../rehearsal/attention.ts';
import type { LiveEvent } from '../../rehearsal/discord/live.ts';
import { asRead } from '../../rehearsal/reading-times.ts';
import type { Screen } from '../../rehearsal/screen.ts';
import { createStoryClock } from '../../rehearsal/story-clock.ts';
import { cut, onTwoLines, tell } from '../../rehearsal/telling.ts';
import { createTranscript } from '../../rehearsal/transcript.ts';

/** Local, as people read it: the test must not depend on where it runs. */
const NOON = new Date(2027, 2, 13, 12, 0, 0);
const clock = createStoryClock(1, NOON);

const event = (kind: LiveEvent['kind'], more: Partial<LiveEvent> = {}): LiveEvent => ({
  at: NOON,
  kind,
  by: 'Antechamber',
  seenBy: 'everyone',
  text: '',
  ...more,
});

function page({ isTerminal = false, hasColour = false, width = 60 } = {}) {
  const pieces: string[] = [];
  const screen: Screen = { write: (text) => void pieces.push(text), isTerminal, hasColour, width: () => width };
  const transcript = createTranscript(screen, { clock, leads: ['Ruth'] });
  return { transcript, written: () => pieces.join('') };
}

describe('a line of the transcript', () => {
  test('tells who says what where, without the marks of formatting', () => {
    const said = event('message', { channelName: 'water-room', text: '## **Round 2 of 5**\n> One\\. Two' });

    expect(tell(said, clock)).toEqual({
      isAside: false,
      text: '12:00 #water-room  ▸ Antechamber: Round 2 of 5 One. Two',
    });
  });

  test('tells in the margin what only one person sees', () => {
    const reply = event('private-reply', { seenBy: ['Olena'], text: 'Your statement is kept' });

    expect(tell(reply, clock)).toEqual({ isAside: true, text: '        only Olena sees ▸ Your statement is kept' });
  });

  test('shows a private message that changes as private', () => {
    const change = event('edit', { seenBy: ['Olena'], channelName: 'water-room', text: 'Done' });

    expect(tell(change, clock).text).toBe('        only Olena sees ▸ Done');
  });

  test('says so when a direct message cannot be delivered', () => {
    const refused = event('direct-message-refused', { channelName: '@Anna', seenBy: [] });

    expect(tell(refused, clock).text).toBe('        no direct message reaches Anna: they take none, or have left');
  });
});

test('timestamps are read as a client shows them, by the clock of the story', () => {
  const seconds = NOON.getTime() / 1000;

  expect(asRead(`Ends <t:${seconds + 300}:t> (<t:${seconds + 300}:R>)`, NOON)).toBe('Ends 12:05 (in 5 minutes)');
  expect(asRead(`<t:${seconds - 86_400}:R>`, NOON)).toBe('yesterday');
  expect(asRead(`<t:${seconds}:F>`, NOON)).toContain('Saturday');
});

test('the clock of the story runs as fast as the bot’s, and can be set by it', () => {
  const fast = createStoryClock(60, NOON);
  const second = new Date(NOON.getTime() + 1000);

  expect(fast.at(second)).toEqual(new Date(NOON.getTime() + 60_000));
  fast.set(new Date(0), second);
  expect(fast.at(new Date(second.getTime() + 1000))).toEqual(new Date(60_000));
});

test('long texts are cut by letters, not by bytes or halves of a sign', () => {
  expect(cut('Доброго ранку', 8)).toBe('Доброго…');
  expect(cut('👩👩👩', 2)).toBe('👩…');
  expect(onTwoLines('one two three four', 10)).toBe('one two\n        t…');
});

describe('the transcript', () => {
  test('without a terminal names each phase once and says nothing of progress', () => {
    const { transcript, written } = page();

    transcript.phase(4, 9, 'Screening');
    transcript.progress('1 of 16 applications');
    transcript.progress('2 of 16 applications');

    expect(written()).toBe('── 4/9 Screening\n');
  });

  test('on a terminal keeps the progress below what is told', () => {
    const { transcript, written } = page({ isTerminal: true });

    transcript.phase(4, 9, 'Screening');
    transcript.progress('1 of 16 applications');
    transcript.event(event('message', { channelName: 'room', by: 'Ruth', text: 'Hello' }));

    expect(written().split('\r\u001b[2K')).toEqual([
      '4/9 Screening',
      '4/9 Screening: 1 of 16 applications',
      '12:00 #room  ▸ Ruth: Hello\n4/9 Screening: 1 of 16 applications',
    ]);
  });

  test('has colours only where they are wanted', () => {
    const aside = event('press', { by: 'Ruth', text: '[React]', seenBy: ['Ruth'] });
    const plain = page({ isTerminal: true });
    const coloured = page({ isTerminal: true, hasColour: true });

    plain.transcript.event(aside);
    coloured.transcript.event(aside);

    expect(plain.written()).toBe('        Ruth presses [React]\n');
    expect(coloured.written()).toBe('\u001b[2m        Ruth presses [React]\u001b[0m\n');
  });

  test('follows two of many who do the same, and counts the others', () => {
    const { transcript, written } = page();

    for (const by of ['Ada', 'Ben', 'Cem', 'Dan', 'Ruth']) {
      transcript.event(event('press', { by, text: '[Apply]', seenBy: [by] }));
    }
    transcript.phase(4, 9, 'Screening');

    expect(written()).toBe(
      '        Ada presses [Apply]\n        Ben presses [Apply]\n        Ruth presses [Apply]\n        … and 2 more\n── 4/9 Screening\n',
    );
  });
});

test('what everybody can see is never passed over', () => {
  const attention = createAttention(new Set(), 0);

  expect(attention.follows(event('message', { by: 'Ada', channelName: 'room' }))).toBe(true);
  expect(attention.follows(event('command', { by: 'Ada', seenBy: ['Ada'] }))).toBe(false);
  expect(attention.turn()).toBe(1);
  expect(attention.turn()).toBe(0);
});
