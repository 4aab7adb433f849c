import type { Context } from '../../bot/context.ts';
import { plain, plainLine, plainLineWithin } from '../../bot/plain.ts';
import type { Row, View } from '../../bot/view.ts';
import { MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import type { ShownRules } from '../../domain/screening/ground-rules.ts';
import type { Track } from '../../domain/screening/track.ts';

interface RulesPage {
  readonly title: string;
  readonly rules: ShownRules;
  readonly track: Track;
  /** What is said besides to this very reader. */
  readonly besides?: string;
}

/**
 * The ground rules and the commitment, as they are read before they are accepted. What rules cannot do is said whatever
 * organizers have written. Where all does not fit into one message, the whole comes along as a file.
 */
export function rulesView(page: RulesPage, { say }: Pick<Context, 'say'>, components: readonly Row[]): View {
  const { title, rules, track, besides } = page;
  const { version, text, other, change } = rules;
  const heading = say(text ? 'rules.heading' : 'rules.heading-kelman', { title: plainLineWithin(title, 120) });
  const parts = (words: string): string =>
    paragraphs(
      text ? heading : `${heading}\n${words}`,
      text && change !== undefined ? say('rules.new', { version, change: plainLine(change) }) : undefined,
      other && say('rules.other-language', { language: say(`language.${other}`) }),
      text ? words : undefined,
      say('rules.limits'),
      say(`track.${track}`),
      besides,
      `${say('rules.commitment-heading')}\n${text ? plain(text.commitment) : say('rules.commitment')}`,
    );
  const words = text ? plain(text.rules) : say('rules.text');
  const whole = parts(words);
  if (whole.length <= MESSAGE_MOST) return { content: whole, components };
  const note = `… ${say('reply.ground-rules.as-file')}`;
  const room = MESSAGE_MOST - parts(note).length;
  return {
    content: parts(`${words.slice(0, Math.max(0, room)).replace(/\\?[^\\]$/u, '')}${note}`),
    components,
    files: [{ name: 'ground-rules.md', data: `${whole}\n` }],
  };
}
