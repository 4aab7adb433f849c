import { defineButton, defineFormButton } from '../../bot/button.ts';
import { roomToAddress } from '../../services/rounds/announce.ts';
import { figuresNow } from '../../services/rounds/party-figures.ts';
import { renewPanel } from '../../services/rounds/renew-panel.ts';
import { announcementForm } from '../forms/announcement.ts';
import { figuresView } from '../round/figures-view.ts';

/** Who has spoken how long and how many have written, by party: in private, since it becomes something to win when all see it. */
export const panelFiguresButton = defineButton({
  verb: 'panel-figures',
  ids: 1,
  answer: 'private',
  execute: async (_, { caller, ports, say }) => figuresView(await figuresNow(ports, caller), say),
});

/** The panel as it is now, in its place. */
export const panelRefreshButton = defineButton({
  verb: 'panel-refresh',
  ids: 1,
  answer: 'private',
  async execute(_, { caller, ports, say }) {
    await renewPanel(ports, caller, { isMoved: false });
    return say('reply.panel.renewed');
  },
});

/** The form for an announcement. It carries the name of this press, so that handed in twice it is posted once. */
export const panelAnnounceButton = defineFormButton({
  verb: 'panel-announce',
  ids: 1,
  async open(_, context) {
    await roomToAddress(context.ports, context.caller);
    return await announcementForm.view(context, [context.requestId]);
  },
});
