import { describe, expect, test } from 'vitest';
import { createLogger, type LogLevel } from '../../bot/log.ts';

const WORDS = 'I fear for my family';

function recorder(level: LogLevel = 'debug') {
  const lines: string[] = [];
  const log = createLogger(level, { write: (line) => void lines.push(line) });
  return { log, lines, entries: () => lines.map((line) => JSON.parse(line)) };
}

describe('the log', () => {
  test('keeps name, code and place of an error, and drops its message', () => {
    const { log, lines, entries } = recorder();
    const error = Object.assign(new TypeError(`${WORDS}\n    at ${WORDS}`), { code: 'P2002', meta: { value: WORDS } });

    log.error({ err: error, reference: 'abc' }, 'failed');

    expect(entries()).toEqual([
      expect.objectContaining({
        msg: 'failed',
        reference: 'abc',
        err: {
          name: 'TypeError',
          code: 'P2002',
          frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
        },
      }),
    ]);
    expect(lines.join()).not.toContain(WORDS);
  });

  test('does not take the message of an error for want of another', () => {
    const { log, lines, entries } = recorder();

    log.error(new RangeError(WORDS));
    log.error({ err: new RangeError(WORDS) });

    expect(entries().map(({ msg }) => msg)).toEqual(['RangeError', 'error']);
    expect(lines.join()).not.toContain(WORDS);
  });

  test('drops the messages of what caused an error, and of what is no error at all', () => {
    const { log, lines, entries } = recorder();

    log.error({ err: new Error(WORDS, { cause: new SyntaxError(WORDS) }) }, 'failed');
    log.error({ err: WORDS }, 'failed');
    log.error({ err: Object.assign(new Error('x'), { code: WORDS }) }, 'failed');

    expect(entries().map(({ err }) => [err.name, err.code, err.cause?.name])).toEqual([
      ['Error', undefined, 'SyntaxError'],
      ['string', undefined, undefined],
      ['Error', undefined, undefined],
    ]);
    expect(lines.join()).not.toContain(WORDS);
  });

  test('blacks out what should not have been handed to it', () => {
    const { log, lines } = recorder();

    log.info({ content: WORDS, options: { by: WORDS }, form: { fields: WORDS, title: WORDS }, token: WORDS }, 'oops');
    log.child({ text: WORDS }).info('oops');

    expect(lines.join()).not.toContain(WORDS);
  });

  test('says nothing below its level', () => {
    const { log, lines } = recorder('warn');

    log.info('quiet');
    log.warn('loud');

    expect(lines).toHaveLength(1);
  });
});
