import { button, row } from '../../bot/button.ts';
import { instantId } from '../../bot/instant-id.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import type { ClosedRound, Round } from '../../domain/rounds/round.ts';

/** Minutes for which a round can be opened once more; the command takes any number. */
const REOPENINGS = [5, 10, 15] as const;

const titleOf = ({ plan }: Round): string => plainLineWithin(plan.title, 120);

/** Asks whether a round is really to end now, before its time or before everybody has finished writing. */
export const closeAsk = (round: Round, seen: 'clock' | 'grace', say: Say): View => ({
  content: say(seen === 'grace' ? 'reply.panel.close-grace-ask' : 'reply.panel.close-ask', { ordinal: round.ordinal }),
  components: [
    row(
      button('panel-close-now', [round.id, seen], say('button.panel-close-now', { ordinal: round.ordinal }), 'danger'),
    ),
  ],
});

/** Asks whether a round is really not to be held. */
export const leaveOutAsk = (round: Round, say: Say): View => ({
  content: say('reply.panel.leave-out-ask', { ordinal: round.ordinal, title: titleOf(round) }),
  components: [
    row(
      button(
        'panel-leave-out-now',
        [round.id],
        say('button.panel-leave-out-now', { ordinal: round.ordinal }),
        'danger',
      ),
    ),
  ],
});

/** Asks for how long a round is to be open once more. */
export const reopenAsk = (round: ClosedRound, say: Say, offered: readonly number[] = REOPENINGS): View => ({
  content: say('reply.panel.reopen-ask', { ordinal: round.ordinal, title: titleOf(round) }),
  components: [
    row(
      ...offered.map((minutes) =>
        button(
          'panel-reopen-for',
          [round.id, String(minutes), instantId(round.closedAt)],
          say('button.panel-reopen-for', { minutes }),
          'danger',
        ),
      ),
    ),
  ],
});
