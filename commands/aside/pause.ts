import { defineCommand } from '../../bot/command.ts';
import { pauseForEverybody } from './answers.ts';

export const asidePause = defineCommand({
  path: 'aside pause',
  description: 'command.aside.pause',
  reply: 'private',
  options: {},
  execute: (_, context) => pauseForEverybody(context),
});
