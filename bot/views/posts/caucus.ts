import { plainLineWithin, quotedWithin } from '../../plain.ts';
import { relative, timeOfDay } from '../../time.ts';
import type { View } from '../../view.ts';
import { lines, paragraphs } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { roundName } from './round-name.ts';

/** What a party reads in its own channel when it may talk there, and when that is over. At the top stands who can read it. */
export function caucusView(post: ContentOf<'caucus-opened' | 'caucus-closed'>, voice: Voice): View {
  const { say } = voice;
  if (post.kind === 'caucus-closed') return { content: lines(roundName(post, voice), say('post.caucus.closed')) };

  const { party, closesAt, confidentiality = 'chatham-house', isAgain } = post;
  return {
    content: paragraphs(
      lines(
        `## ${roundName(post, voice)}`,
        say('post.caucus.who-reads', { party: plainLineWithin(party, 120) }),
        isAgain ? say('post.caucus.again') : undefined,
        `*${say(`post.${confidentiality}`)}*`,
      ),
      post.prompt && quotedWithin(post.prompt, PROMPT_MOST),
      lines(
        say('post.caucus.stays'),
        say('post.round.ends', { closesAt: timeOfDay(closesAt), fromNow: relative(closesAt) }),
      ),
    ),
  };
}

/** With all that stands around it, within Discord's limit in each language. */
const PROMPT_MOST = 800;
