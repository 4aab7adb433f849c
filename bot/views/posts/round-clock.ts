import type { Facts, MessageKey } from '../../languages/catalog.ts';
import { relative, timeOfDay } from '../../time.ts';
import type { View } from '../../view.ts';
import { lines } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { roundName } from './round-name.ts';

type ClockPost = ContentOf<
  | 'round-warning'
  | 'round-paused'
  | 'round-resumed'
  | 'round-extended'
  | 'round-interrupted'
  | 'round-continued'
  | 'round-closed'
  | 'round-grace'
  | 'round-readied'
  | 'round-cooling'
  | 'pause-asked'
  | 'round-left-out'
>;

/** What happens to a round's clock: one sentence under the round's name. Clients count down by themselves. */
export function roundClockView(post: ClockPost, voice: Voice): View {
  return { content: lines(roundName(post, voice), voice.say(sentenceOf(post), factsOf(post))) };
}

const sentenceOf = (post: ClockPost): MessageKey =>
  post.kind === 'round-closed' && post.isEarly ? 'post.round-closed.early' : `post.${post.kind}`;

function factsOf(post: ClockPost): Facts {
  return {
    ...('closesAt' in post ? { closesAt: timeOfDay(post.closesAt), fromNow: relative(post.closesAt) } : {}),
    ...('graceEndsAt' in post ? { graceEndsAt: timeOfDay(post.graceEndsAt), fromNow: relative(post.graceEndsAt) } : {}),
    ...('resumesAt' in post ? { resumesAt: timeOfDay(post.resumesAt), fromNow: relative(post.resumesAt) } : {}),
    ...('lastSeenAt' in post ? { lastSeenAt: timeOfDay(post.lastSeenAt) } : {}),
    ...('remainingMinutes' in post ? { minutes: post.remainingMinutes } : {}),
    ...('minutes' in post ? { minutes: post.minutes } : {}),
  };
}
