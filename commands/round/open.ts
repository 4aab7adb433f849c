import { defineCommand } from '../../bot/command.ts';
import { optionalText } from '../../bot/options.ts';
import { NEW_PROMPT_MOST, REASON_MOST } from '../../domain/rounds/exception.ts';
import { openNextRound } from '../../services/rounds/change-clock.ts';
import { openedReply } from './opened-reply.ts';

/** A reason opens it although a party that it affects is absent; a prompt as well, if it is re-scoped. Everybody reads both. */
export const roundOpen = defineCommand({
  path: 'round open',
  description: 'command.round.open',
  reply: 'private',
  options: {
    reason: optionalText('option.round.open.reason', { max: REASON_MOST }),
    prompt: optionalText('option.round.open.prompt', { max: NEW_PROMPT_MOST }),
  },
  async execute({ reason, prompt }, { caller, ports, say }) {
    const isAgainstRule = reason !== undefined || prompt !== undefined;
    const given = isAgainstRule ? { reason: reason ?? '', ...(prompt !== undefined && { prompt }) } : undefined;
    return openedReply(await openNextRound(ports, caller, given), isAgainstRule, say);
  },
});
