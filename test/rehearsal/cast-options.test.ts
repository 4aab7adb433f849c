import { describe, expect, test } from 'vitest';
import { lastWordsOf } from '../../rehearsal/bot-process.ts';
import { DEFAULT_REHEARSAL, parseOptions } from '../../rehearsal/options.ts';
import { readLine } from '../../rehearsal/spoken-line.ts';

describe('the command line', () => {
  test('without anything is the rehearsal of npm start', () => {
    expect(parseOptions([])).toEqual(DEFAULT_REHEARSAL);
    expect(DEFAULT_REHEARSAL).toMatchObject({ speed: 60, exit: false, kills: 0, quiet: false });
  });

  test('takes everything that can be said', () => {
    const line = '--seed 7 --speed 30 --exit --kills 4 --data d --trace t.ndjson --quiet'.split(' ');

    expect(parseOptions(line)).toMatchObject({
      seed: 7,
      speed: 30,
      exit: true,
      kills: 4,
      dataDirectory: 'd',
      traceFile: 't.ndjson',
      quiet: true,
    });
  });

  test.each([
    { line: ['--seed', 'abc'], sentence: '--seed must be a whole number from 0 to 4294967295.' },
    { line: ['--speed', '0'], sentence: '--speed must be a whole number from 1 to 300.' },
    { line: ['--kills', '1.5'], sentence: '--kills must be a whole number from 0 to 200.' },
  ])('refuses $line with a sentence', ({ line, sentence }) => {
    expect(() => parseOptions(line)).toThrow(sentence);
  });
});

describe('what is typed at the prompt', () => {
  const people = ['Ruth', 'Ruth Adeyemi', 'Олена Криничка'];

  test('a command with its options, as somebody whose name is the longest that fits', () => {
    expect(readLine('as Ruth Adeyemi /summary approve workshop:Waters of the Orva note:a b', people)).toEqual({
      kind: 'command',
      name: 'Ruth Adeyemi',
      command: '/summary approve',
      options: { workshop: 'Waters of the Orva', note: 'a b' },
    });
  });

  test('a button, and a channel to read', () => {
    expect(readLine('as Олена Криничка press My statements', people)).toEqual({
      kind: 'press',
      name: 'Олена Криничка',
      label: 'My statements',
    });
    expect(readLine('as Ruth read #room', people)).toEqual({ kind: 'read', name: 'Ruth', channel: 'room' });
  });

  test('a single word, or nothing', () => {
    expect(readLine(' people ', people)).toEqual({ kind: 'people' });
    expect(readLine('', people)).toEqual({ kind: 'nothing' });
  });

  test('what is not understood is answered with how to say it', () => {
    expect(readLine('as Nobody read #room', people)).toEqual({
      kind: 'unclear',
      why: 'Nobody has this name; type people to see who is there.',
    });
    expect(readLine('hello', people)).toMatchObject({ kind: 'unclear' });
    expect(readLine('as Ruth dance', people)).toMatchObject({ kind: 'unclear' });
  });
});

test('of a bot that ended, its sentence is shown and not its log', () => {
  expect(lastWordsOf('{"level":40}\nThe data directory is in use.\n{"level":50}\n')).toBe(
    'The data directory is in use.',
  );
  expect(lastWordsOf('{"level":50}\n')).toBe('{"level":50}');
});
