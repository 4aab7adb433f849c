import type { Panel, PanelFloor, PanelRound } from '../../../domain/rounds/panel.ts';
import { plainLineWithin } from '../../plain.ts';
import { relative, timeOfDay } from '../../time.ts';
import type { View } from '../../view.ts';
import { lines, paragraphs } from '../fitting.ts';
import { requiredWord } from '../kinds/kind-word.ts';
import type { Voice } from '../voice.ts';
import { panelRows } from './panel-rows.ts';
import { roundName } from './round-name.ts';

/** The facilitators' panel: where the workshop stands, what comes next, who speaks, and what can be pressed now. */
export function panelView(panel: Panel, voice: Voice): View {
  const { say } = voice;
  return {
    content: paragraphs(
      say('post.panel.heading'),
      panel.total === 0 ? say('post.panel.no-agenda') : roundLines(panel, voice),
      panel.floor && panel.round ? floorLines(panel.floor, panel.round, voice) : undefined,
      panel.total === 0 ? undefined : nextLines(panel, voice),
    ),
    components: panelRows(panel, voice),
  };
}

/** A panel that a newer one has taken the place of: nothing can be pressed on it. */
export const panelOverView = ({ say }: Voice): View => ({
  content: lines(say('post.panel.heading'), say('post.panel.over')),
});

function roundLines({ round, total }: Panel, voice: Voice): string {
  const { say } = voice;
  if (!round) return say('post.panel.not-started');
  return lines(
    roundName({ ...round, total }, voice),
    say('post.panel.kind', { kind: requiredWord(round.roundKind, 'name', voice) }),
    stateLine(round, voice),
  );
}

function stateLine(round: PanelRound, { say }: Voice): string {
  const { status, closesAt, graceEndsAt, resumesAt, remainingMinutes: minutes } = round;
  const until = (end: Date) => ({ endsAt: timeOfDay(end), fromNow: relative(end) });
  if (graceEndsAt) return say('post.panel.grace', until(graceEndsAt));
  if (closesAt) return say('post.panel.open', until(closesAt));
  if (resumesAt) {
    return say('post.panel.cooling', { minutes, resumesAt: timeOfDay(resumesAt), fromNow: relative(resumesAt) });
  }
  if (minutes !== undefined) return say('post.panel.paused', { minutes });
  return say(status === 'closing' ? 'post.panel.closing' : 'post.panel.closed');
}

/** More names than this would fill a phone; the others are counted. */
const NAMES_MOST = 8;

/** In a round of turns people speak under their own names, so that they may be named here; it pings nobody. */
function floorLines({ speakingMemberId, endsAt, waitingMemberIds }: PanelFloor, round: PanelRound, { say }: Voice) {
  const member = `<@${speakingMemberId}>`;
  const speaking =
    speakingMemberId === undefined || !endsAt
      ? say('post.panel.floor-free')
      : round.status === 'paused'
        ? say('post.panel.speaking-paused', { member })
        : say('post.panel.speaking', { member, endsAt: timeOfDay(endsAt), fromNow: relative(endsAt) });
  const members = waitingMemberIds.slice(0, NAMES_MOST).map((id) => `<@${id}>`);
  const more = waitingMemberIds.length - members.length;
  const waiting =
    members.length === 0
      ? say('post.panel.nobody-waits')
      : say(more > 0 ? 'post.panel.waiting-more' : 'post.panel.waiting', { members: members.join(', '), more });
  return lines(speaking, waiting);
}

function nextLines({ next, round }: Panel, voice: Voice): string {
  const { say } = voice;
  if (!next) return say(round?.status === 'closed' || !round ? 'post.panel.finished' : 'post.panel.last');
  const { ordinal, minutes, roundKind, isCollecting } = next;
  return lines(
    say('post.panel.next', {
      ordinal,
      minutes,
      title: plainLineWithin(next.title, 120),
      kind: requiredWord(roundKind, 'name', voice),
    }),
    isCollecting ? say('post.panel.collecting') : undefined,
  );
}
