import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.ts';
import type { Context } from './context.ts';
import { EMERGENCY_TEXT } from './emergency-text.ts';
import { refusalText } from './refusal-text.ts';

/**
 * What a person reads when there is no answer: the rule that said no or, for
 * anything else, a code by which the operator finds it in the log.
 */
export function explain(error: unknown, { say, language }: Context, log: Logger): string {
  try {
    if (error instanceof Refusal) {
      const sentence = refusalText(error, say, language);
      log.info({ refusal: error.code }, 'refused');
      return sentence;
    }
    return fault(error);
  } catch (silence) {
    // A refusal without a sentence is a fault as well, and must not leave the person without an answer.
    return fault(silence);
  }

  function fault(cause: unknown): string {
    const reference = randomUUID().slice(0, 8);
    log.error({ err: cause, reference }, 'failed');
    return EMERGENCY_TEXT[language].fault(reference);
  }
}
