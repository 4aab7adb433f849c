import { defineCommand } from '../../bot/command.ts';
import { seatInRoom } from '../../services/rounds/seat.ts';
import { asideView } from './aside-view.ts';

export const asideHelp = defineCommand({
  path: 'aside help',
  description: 'command.aside.help',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    await seatInRoom(ports, caller);
    return asideView(say);
  },
});
