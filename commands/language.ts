import { defineCommand } from '../bot/command.ts';
import { sayIn } from '../bot/languages/catalog.ts';
import { choice } from '../bot/options.ts';

export const language = defineCommand({
  path: 'language',
  description: 'command.language',
  reply: 'private',
  options: {
    language: choice('option.language.language', { en: 'language.en', uk: 'language.uk', ru: 'language.ru' }),
  },
  async execute({ language: chosen }, { caller, ports }) {
    await ports.members.setLanguage(caller.memberId, chosen);
    return sayIn(chosen)('reply.language');
  },
});
