import { button, row } from '../../button.ts';
import { plainLineWithin, quotedWithin } from '../../plain.ts';
import { moment, relative } from '../../time.ts';
import type { Row, View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import { venueTime } from '../venue-time.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { letterText } from './letter.ts';

const TITLE_MOST = 200;

const titled = (title: string): { readonly title: string } => ({ title: plainLineWithin(title, TITLE_MOST) });

/**
 * What is always open to the writer of an application, also to one who has left the server,
 * where only the buttons of old messages can be pressed.
 */
const ownDoors = (applicationId: string, { say }: Voice): Row =>
  row(
    button('read-application', [applicationId], say('button.read-application'), 'secondary'),
    button('withdraw-application', [applicationId], say('button.withdraw-application'), 'danger'),
  );

/** The invitation, with the two buttons that answer it. What must be known of it stands there whatever organizers wrote. */
export function invitationView(invitation: ContentOf<'invitation'>, workshopId: string, voice: Voice): View {
  const { say } = voice;
  const { applicationId, title, startsAt, timeZone, repliesDueAt, letter, track = 'unofficial' } = invitation;
  const starts = { venue: venueTime(startsAt, timeZone, voice), startsAt: moment(startsAt) };
  const content = paragraphs(
    `## ${say('post.invitation.heading', titled(title))}`,
    letter && letterText(letter, title),
    letter ? say('post.letter.starts', starts) : say('post.invitation.body', starts),
    say(`track.${track}`),
    say('post.invitation.reply', { dueAt: moment(repliesDueAt), fromNow: relative(repliesDueAt) }),
  );
  return {
    content,
    components: [
      row(
        button('accept-invitation', [workshopId], say('button.accept-invitation'), 'success'),
        button('decline-invitation', [workshopId], say('button.decline-invitation'), 'secondary'),
      ),
      ownDoors(applicationId, voice),
    ],
  };
}

/** The word to those who have no seat; who stands in line for one is told so. */
export function notChosenView(
  { applicationId, title, isAlternate, letter }: ContentOf<'not-chosen'>,
  voice: Voice,
): View {
  const { say } = voice;
  const usual = isAlternate
    ? paragraphs(say('post.alternate.body'), say('post.letter.doors'))
    : say('post.not-chosen.body');
  return {
    content: paragraphs(
      `## ${say('post.not-chosen.heading', titled(title))}`,
      letter ? paragraphs(letterText(letter, title), say('post.letter.doors')) : usual,
    ),
    components: [ownDoors(applicationId, voice)],
  };
}

/** The word to somebody whose time to reply is over. */
export function seatLapsedView({ applicationId, title }: ContentOf<'seat-lapsed'>, voice: Voice): View {
  const { say } = voice;
  return {
    content: paragraphs(`## ${say('post.seat-lapsed.heading', titled(title))}`, say('post.seat-lapsed.body')),
    components: [ownDoors(applicationId, voice)],
  };
}

/** The rules are others than those that were accepted, and here is the way to them. */
export function rulesChangedView(
  { title, change }: ContentOf<'rules-changed'>,
  workshopId: string,
  { say }: Voice,
): View {
  return {
    content: paragraphs(
      `## ${say('post.rules-changed.heading', titled(title))}`,
      say('post.rules-changed.body'),
      quotedWithin(change, 500),
    ),
    components: [row(button('ground-rules', [workshopId], say('button.ground-rules'), 'primary'))],
  };
}

/** The way into the room, and who can read there. */
export function roomReadyView({ title, roomChannelId }: ContentOf<'room-ready'>, { say }: Voice): View {
  return {
    content: paragraphs(
      `## ${say('post.room-ready.heading', titled(title))}`,
      say('post.room-ready.body', { room: `<#${roomChannelId}>` }),
      `*${say('post.chatham-house')}*`,
    ),
  };
}
