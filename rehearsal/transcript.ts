import { createAttention } from './attention.ts';
import type { LiveEvent } from './discord/live.ts';
import type { Screen } from './screen.ts';
import type { StoryClock } from './story-clock.ts';
import { cut, onTwoLines, tell } from './telling.ts';

/** What a bystander reads while the story plays. */
export interface Transcript {
  legend(): void;
  event(event: LiveEvent): void;
  phase(number: number, of: number, title: string): void;
  /** How far the phase is; kept below the transcript where lines can be taken back. */
  progress(how: string): void;
  /** A text in full, after which nothing is kept below. */
  say(text: string): void;
}

const LEGEND = `This is a rehearsal of Antechamber. Everybody in it is fictional, and so are their countries.
Nothing leaves this machine: the bot talks to a Discord of its own, and what it keeps lies in its data directory.
The times are those of the story, which runs faster than yours. Where many do the same, you follow two of them.
`;

/** Of those who do the same. */
const FOLLOWED = 2;

export interface Telling {
  readonly clock: StoryClock;
  /** People whose every deed is shown: they lead the story. */
  readonly leads: readonly string[];
}

/** The facilitators' panel changes with everything that happens, and so would tell everything twice. */
const isPanel = ({ kind, channelName }: LiveEvent): boolean =>
  kind === 'edit' && channelName?.endsWith('-backstage') === true;

/** Shows what happens, a line for each event, and how far the story is. */
export function createTranscript(screen: Screen, { clock, leads }: Telling): Transcript {
  const attention = createAttention(new Set(leads), FOLLOWED);
  const styled = (style: number, text: string): string =>
    screen.hasColour ? `\u001b[${style}m${text}\u001b[0m` : text;
  const dim = (text: string): string => styled(2, text);
  let heading = '';
  let status = '';

  const setStatus = (text: string): void => {
    if (status !== '') screen.write('\r\u001b[2K');
    status = text;
    if (status !== '') screen.write(styled(1, cut(status, screen.width() - 1)));
  };
  const line = (text: string): void => {
    const below = status;
    setStatus('');
    screen.write(`${text}\n`);
    setStatus(below);
  };
  const changeScene = (): void => {
    const others = attention.turn();
    if (others > 0) line(dim(`        … and ${others} more`));
  };

  return {
    legend: () => line(LEGEND),
    event(event) {
      if (isPanel(event) || !attention.follows(event)) return;
      const { isAside, text } = tell(event, clock);
      if (!isAside) changeScene();
      line(isAside ? dim(cut(text, screen.width())) : onTwoLines(text, screen.width()));
    },
    phase(number, of, title) {
      changeScene();
      heading = `${number}/${of} ${title}`;
      if (screen.isTerminal) setStatus(heading);
      else line(`── ${heading}`);
    },
    progress(how) {
      if (screen.isTerminal) setStatus(`${heading}: ${how}`);
    },
    say(text) {
      changeScene();
      setStatus('');
      screen.write(`${text}\n`);
    },
  };
}
