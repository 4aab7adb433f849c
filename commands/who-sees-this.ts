import { defineCommand } from '../bot/command.ts';

export const whoSeesThis = defineCommand({
  path: 'who-sees-this',
  description: 'command.who-sees-this',
  reply: 'private',
  options: {},
  execute: async (_, { say }) => say('reply.who-sees-this'),
});
