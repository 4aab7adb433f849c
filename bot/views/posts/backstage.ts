import { plainLineWithin, quotedWithin } from '../../plain.ts';
import type { View } from '../../view.ts';
import { lines } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { panelOverView, panelView } from './panel.ts';

/** What facilitators are shown out of sight of the room. */
export function backstageView(
  post: ContentOf<'panel' | 'private-word' | 'flag' | 'round-blocked'>,
  voice: Voice,
): View {
  const { say } = voice;
  switch (post.kind) {
    case 'panel':
      return post.isOver ? panelOverView(voice) : panelView(post.panel, voice);
    case 'private-word':
      return {
        content: lines(say('post.private-word', { member: `<@${post.memberId}>` }), quotedWithin(post.text, 1800)),
      };
    case 'flag':
      return { content: say(`post.flag.${post.flag}`, { ordinal: post.ordinal ?? 0 }) };
    case 'round-blocked':
      return {
        content: say(`post.round-blocked.${post.why}`, {
          ordinal: post.ordinal,
          title: plainLineWithin(post.title, 120),
          parties: plainLineWithin(post.parties.join(', '), 200),
        }),
      };
  }
}
