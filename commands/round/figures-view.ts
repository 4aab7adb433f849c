import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { lines, paragraphs } from '../../bot/views/fitting.ts';
import { WRITERS_LEAST } from '../../domain/rounds/outcome.ts';
import type { PartyFigure, PartyFigures } from '../../domain/rounds/party-figures.ts';
import type { RoundFigures } from '../../services/rounds/party-figures.ts';

/** How the parties take part, a paragraph for each; and what is not told, with the reason. */
export function figuresView(figures: RoundFigures | undefined, say: Say): string {
  if (!figures) return say('reply.figures.none');
  const { round, byParty, hasFloor, contributions } = figures;
  const hasLines = hasFloor || contributions === 'shown';
  return paragraphs(
    say('reply.figures.heading', { ordinal: round.ordinal }),
    ...(hasLines ? byParty.map((figure) => partyLines(figure, figures, say)) : []),
    untold(figures, say),
  );
}

const partyLines = (figure: PartyFigure, { hasFloor, contributions }: PartyFigures, say: Say): string =>
  lines(
    `**${plainLineWithin(figure.party, 80)}**`,
    hasFloor ? say('reply.figures.floor', { time: minutesAndSeconds(figure), turns: figure.turns }) : undefined,
    contributions === 'shown' ? say('reply.figures.people', { people: figure.people }) : undefined,
  );

/** Such as `3:05`. */
function minutesAndSeconds({ milliseconds }: PartyFigure): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function untold({ contributions, hasFloor }: PartyFigures, say: Say): string | undefined {
  switch (contributions) {
    case 'shown':
      return undefined;
    case 'too-few':
      return say('reply.figures.too-few', { least: WRITERS_LEAST });
    case 'not-counted':
      return say('reply.figures.not-counted');
    case 'none-asked':
      return hasFloor ? undefined : say('reply.figures.none-asked');
  }
}
