import { defineCommand } from '../bot/command.ts';
import { renewPanel } from '../services/rounds/renew-panel.ts';

export const panel = defineCommand({
  path: 'panel',
  description: 'command.panel',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const { backstageChannelId } = await renewPanel(ports, caller, { isMoved: true });
    return say('reply.panel.moved', { backstage: `<#${backstageChannelId}>` });
  },
});
