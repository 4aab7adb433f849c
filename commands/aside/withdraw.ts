import { defineCommand } from '../../bot/command.ts';
import { offerLastWords } from './answers.ts';

export const asideWithdraw = defineCommand({
  path: 'aside withdraw',
  description: 'command.aside.withdraw',
  reply: 'private',
  options: {},
  execute: (_, context) => offerLastWords(context),
});
