import type { RoundKind } from '../../../domain/rounds/round.ts';
import { PARTY_LEAST, ROOM_LEAST } from '../../../domain/transmission/band.ts';
import type { SummaryContent, SummaryQuote } from '../../../domain/transmission/summary.ts';
import { type SummaryPart, summaryParts } from '../../../domain/transmission/summary-parts.ts';
import { plain, plainLineWithin, plainWithin, quoted } from '../../plain.ts';
import type { View } from '../../view.ts';
import { fullestThatFits, lines, paragraphs } from '../fitting.ts';
import { requiredWord } from '../kinds/kind-word.ts';
import { venueTime } from '../venue-time.ts';
import type { Voice } from '../voice.ts';
import { partyList } from './call.ts';
import type { ContentOf } from './content.ts';
import { detailNames, resultRenderings } from './reveal.ts';

/** One part of a summary. Part 1 says what this is and what it is not; part n+1 is the n-th round. */
export function summaryView({ content, part }: ContentOf<'summary'>, voice: Voice): View {
  if (part === 1) return { content: headingOf(content, voice) };
  const round = summaryParts(content)[part - 2];
  if (!round) throw new Error(`a summary of ${content.rounds.length} rounds has no part ${part}`);
  return { content: fullestThatFits(roundRenderings(round, voice)) };
}

function headingOf(summary: SummaryContent, voice: Voice): string {
  const { say } = voice;
  return paragraphs(
    lines(
      `# ${say('post.summary.heading', { title: plainLineWithin(summary.title, 120) })}`,
      say('post.summary.place', {
        convention: plainLineWithin(summary.convention, 120),
        city: plainLineWithin(summary.city, 60),
        venue: venueTime(summary.heldAt, summary.timeZone, voice),
      }),
    ),
    say(`summary-track.${summary.track ?? 'track-2'}`),
    say('post.summary.parties', { parties: partyList(summary.parties, voice) }),
    say('post.summary.method'),
    say('post.summary.bands', { partyLeast: PARTY_LEAST, roomLeast: ROOM_LEAST }),
  );
}

/** All quotes; then ever fewer, from the end, and a word that says so. Results come before quotes. */
function* roundRenderings(round: SummaryPart, voice: Voice): Generator<string> {
  const { say } = voice;
  const unquoted = round.hasUnquoted ? say('post.summary.unquoted') : undefined;
  if (round.isOffTheRecord) {
    yield say('post.summary.off-the-record', { ordinal: round.ordinal });
    return;
  }
  const isEmpty = round.quotes.length === 0 && round.results.length === 0 && !round.list && !round.hasUnquoted;
  const nothing = isEmpty ? say('post.summary.nothing') : undefined;

  for (const promptMost of [600, 300]) {
    const head = headOfRound(round, promptMost, voice);
    const quotes = round.quotes.map((quote) => quoteText(quote, round.roundKind, voice));
    for (let count = quotes.length; count >= Math.min(quotes.length, 1); count -= 1) {
      const isCut = count < quotes.length;
      const body = paragraphs(
        quotes.length === 0 ? undefined : say('post.summary.quotes'),
        ...quotes.slice(0, count),
        isCut ? say('post.summary.more-quotes') : undefined,
        listText(round, voice),
        unquoted,
        nothing,
      );
      // Only the fullest form of the results leaves this loop: fewer quotes first, shorter results after.
      const [fullest = head] = resultRenderings(head, round, { voice, roundKind: round.roundKind });
      yield paragraphs(fullest, body);
    }
  }
  const cut = round.quotes.length === 0 ? undefined : say('post.summary.more-quotes');
  for (const results of resultRenderings(headOfRound(round, 300, voice), round, {
    voice,
    roundKind: round.roundKind,
  })) {
    yield paragraphs(results, cut, listText(round, voice), unquoted, nothing);
  }
}

/** Words with their writer's permission, and the further fields of their form under their names. */
function quoteText(
  { text, sheet = '', about, details = [], party }: SummaryQuote,
  kind: RoundKind,
  voice: Voice,
): string {
  const { say } = voice;
  const names = detailNames(kind, sheet, voice);
  return quoted(
    lines(
      about === undefined ? undefined : say('post.summary.about', { text: plainLineWithin(about, 300) }),
      `“${plain(text)}”${party === undefined ? '' : ` — ${plainLineWithin(party, 60)}`}`,
      ...details.flatMap((detail, index) => (detail === '' ? [] : [`**${names[index] ?? ''}:** ${plain(detail)}`])),
    ),
  );
}

/** A list that is all a round tells. Empty, it is worded like any other result. */
function listText({ list, roundKind }: SummaryPart, voice: Voice): string | undefined {
  if (!list) return undefined;
  const heading = `**${requiredWord(roundKind, 'heading.list', voice)}**`;
  if (list.length === 0) return lines(heading, requiredWord(roundKind, 'none.list', voice));
  return lines(heading, ...list.map((text) => `• ${plainLineWithin(text, 300)}`));
}

/** A rule stood against the round, and it was held all the same: for all to see. */
const exceptionText = ({ exception }: SummaryPart, { say }: Voice): string | undefined =>
  exception &&
  say(`post.summary.exception.${exception.is}`, {
    parties: plainLineWithin(exception.parties.join(', '), 120),
    reason: plainLineWithin(exception.reason, 200),
  });

const headOfRound = (round: SummaryPart, promptMost: number, voice: Voice): string => {
  const { say } = voice;
  const { ordinal, title, prompt, part, parts } = round;
  // The prompt stands above the first part only; the others go on with what was said.
  const shown = part === 1 ? plainWithin(prompt, promptMost) : '';
  const place = parts > 1 ? ` (${part}/${parts})` : '';
  return paragraphs(
    `## ${say('post.summary.round', { ordinal, title: plainLineWithin(title, 120) })}${place}`,
    part === 1 ? exceptionText(round, voice) : undefined,
    shown && quoted(shown),
  );
};
