import { button, row } from '../../button.ts';
import { relative, timeOfDay } from '../../time.ts';
import type { View } from '../../view.ts';
import { lines } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { roundName } from './round-name.ts';

/** Who has the floor, until when, and who is next. In a round of turns people speak under their own names. */
export function turnView(
  post: ContentOf<'turn-started' | 'turn-warning' | 'turn-overtime' | 'floor-free'>,
  voice: Voice,
): View {
  const { say } = voice;
  const name = roundName(post, voice);
  if (post.kind === 'floor-free') return { content: lines(name, say('post.floor-free')) };

  const facts = {
    member: `<@${post.memberId}>`,
    endsAt: timeOfDay(post.endsAt),
    fromNow: relative(post.endsAt),
  };
  if (post.kind !== 'turn-started') return { content: lines(name, say(`post.${post.kind}`, facts)) };
  return {
    content: lines(
      name,
      say('post.turn-started', facts),
      post.nextMemberId === undefined ? undefined : say('post.turn-next', { member: `<@${post.nextMemberId}>` }),
    ),
    components: [row(button('finish-turn', [post.roundId, String(post.turn)], say('button.finish-turn'), 'secondary'))],
  };
}
