import type { Panel } from '../../../domain/rounds/panel.ts';
import type { View } from '../../view.ts';
import type { Voice } from '../voice.ts';

/** The facilitators' panel. */
export function panelView(panel: Panel, { say }: Voice): View {
  return { content: say('post.panel.heading', { total: panel.total }) };
}
