import { defineCommand } from '../../bot/command.ts';
import { callOutOfScope } from './answers.ts';

export const asideScope = defineCommand({
  path: 'aside scope',
  description: 'command.aside.scope',
  reply: 'private',
  options: {},
  execute: (_, context) => callOutOfScope(context),
});
