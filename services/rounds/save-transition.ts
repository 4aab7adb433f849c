import type { Destination, Post, PostContent } from '../../domain/post.ts';
import { type Agenda, dueAt } from '../../domain/rounds/agenda.ts';
import { hasFloor } from '../../domain/rounds/may-speak.ts';
import { emptyPanel, latestClosed, type Panel, panelOf } from '../../domain/rounds/panel.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import type { Ports } from '../ports.ts';
import { owedToCaucuses } from './caucuses.ts';

/** The language of rooms, which are read by people of several languages at once. */
export const ROOM_LANGUAGE = 'en';

/**
 * Writes a change of the clock together with the posts it owes, sets the alarm that
 * follows from it and wakes the courier and, where people speak, the microphones. An
 * earlier alarm still rings; its epoch is stale then.
 *
 * @param doneUntil What is due by then is done next by whoever calls, and needs no alarm.
 * @returns `false`, having done nothing, when the agenda has changed meanwhile.
 */
export async function saveTransition(ports: Ports, transition: Transition, doneUntil?: Date): Promise<boolean> {
  const { agenda } = transition;
  const owed = [...owedBy(transition), ...(await owedToCaucuses(ports, transition))];
  if (!(await ports.agendas.save(agenda, owed))) return false;

  const due = dueAt(agenda);
  const isDoneNext = due && doneUntil && due <= doneUntil;
  if (due && !isDoneNext)
    await ports.alarms.set('advance-agenda', { workshopId: agenda.workshopId, epoch: agenda.epoch }, due);
  ports.courier.wake();
  if (hasFloor(agenda)) ports.microphones.wake(agenda.workshopId);
  return true;
}

/** What the room is told, then what is told backstage, and the panel as it is now. */
function owedBy({ agenda, told, backstage = [], isPanelKept, isPanelMoved }: Transition): readonly Post[] {
  const { workshopId, epoch, roomChannelId, backstageChannelId } = agenda;
  const post = (name: string, channelId: string, content: PostContent): Post => ({
    key: `${name}-${workshopId}-${epoch}`,
    workshopId,
    to: { kind: 'channel', channelId } satisfies Destination,
    language: ROOM_LANGUAGE,
    content,
  });
  return [
    ...told.map((content, index) => ({
      ...post('agenda', roomChannelId, content),
      key: `agenda-${workshopId}-${epoch}-${index}`,
    })),
    ...(backstageChannelId === undefined
      ? []
      : [
          ...backstage.map((content, index) => post(`backstage-${index}`, backstageChannelId, content)),
          ...(isPanelKept
            ? []
            : panelPosts(agenda, backstageChannelId, {
                isNew: told.some((post) => post.kind === 'round-opened' && !post.isAgain),
                isMoved: isPanelMoved === true,
              })),
        ]),
  ];
}

/**
 * The panel as it is now: a new message for a round that opens, since Discord lets old messages be edited
 * less and less, and the former one says that it is over; otherwise in the place of the one there is.
 */
function panelPosts(
  agenda: Agenda,
  channelId: string,
  { isNew, isMoved }: { readonly isNew: boolean; readonly isMoved: boolean },
): readonly Post[] {
  const post = panelPost(agenda, channelId, isNew);
  if (isNew) return [post, panelOverPost(agenda, channelId)];
  return [post.content.kind === 'panel' && isMoved ? { ...post, content: { ...post.content, isMoved } } : post];
}

/** The panel as it is now, as the first message of its round or in the place of that. */
export function panelPost(agenda: Agenda, channelId: string, isNew: boolean): Post {
  const panel = panelOf(agenda);
  const key = panelKey(agenda.workshopId, panel.round?.id);
  return owedPanel(channelId, isNew ? { key, panel } : { key: `${key}-e${agenda.epoch}`, panel, inPlaceOf: key });
}

/** The panel of a workshop without an agenda. The first agenda takes its place. */
export const emptyPanelPost = (workshopId: string, channelId: string): Post =>
  owedPanel(channelId, { key: panelKey(workshopId), panel: emptyPanel(workshopId) });

/** The same at the bottom of its channel; `which` tells one move from another. */
export const emptyPanelMoved = (workshopId: string, channelId: string, which: string): Post => {
  const key = panelKey(workshopId);
  const panel = emptyPanel(workshopId);
  return owedPanel(channelId, { key: `${key}-m${which}`, panel, inPlaceOf: key, isMoved: true });
};

/** The panel of the round before this one, which has just opened: nothing can be pressed on it any more. */
function panelOverPost(agenda: Agenda, channelId: string): Post {
  const { workshopId, epoch, rounds } = agenda;
  const panel: Panel = { workshopId, total: rounds.length, deeds: [] };
  const inPlaceOf = panelKey(workshopId, latestClosed(agenda)?.id);
  return owedPanel(channelId, { key: `${inPlaceOf}-e${epoch}`, panel, inPlaceOf, isOver: true });
}

/** Names the panel of a round, or the one of before the first. */
const panelKey = (workshopId: string, roundId = 'first'): string => `panel-${workshopId}-${roundId}`;

type PanelContent = Extract<PostContent, { kind: 'panel' }>;

const owedPanel = (
  channelId: string,
  { key, ...content }: Omit<PanelContent, 'kind'> & { readonly key: string },
): Post => ({
  key,
  workshopId: content.panel.workshopId,
  to: { kind: 'channel', channelId },
  language: ROOM_LANGUAGE,
  content: { kind: 'panel', ...content },
});
