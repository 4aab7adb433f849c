import { defineModalCommand } from '../../bot/command.ts';
import { openPrivateWord } from '../forms/private-word.ts';

export const asideTalk = defineModalCommand({
  path: 'aside talk',
  description: 'command.aside.talk',
  options: {},
  open: (_, context) => openPrivateWord(context),
});
