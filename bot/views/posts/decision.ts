import { button, row } from '../../button.ts';
import { plainLineWithin } from '../../plain.ts';
import { moment, relative } from '../../time.ts';
import type { Row, View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import { venueTime } from '../venue-time.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

const TITLE_MOST = 200;

/**
 * What is always open to the writer of an application, also to one who has left the server,
 * where only the buttons of old messages can be pressed.
 */
const ownDoors = (applicationId: string, { say }: Voice): Row =>
  row(
    button('read-application', [applicationId], say('button.read-application'), 'secondary'),
    button('withdraw-application', [applicationId], say('button.withdraw-application'), 'danger'),
  );

/** The invitation, with the two buttons that answer it. */
export function invitationView(invitation: ContentOf<'invitation'>, workshopId: string, voice: Voice): View {
  const { say } = voice;
  const { applicationId, title, startsAt, timeZone, repliesDueAt } = invitation;
  const content = paragraphs(
    `## ${say('post.invitation.heading', { title: plainLineWithin(title, TITLE_MOST) })}`,
    say('post.invitation.body', { venue: venueTime(startsAt, timeZone, voice), startsAt: moment(startsAt) }),
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

/** The word to those who have no seat. */
export function notChosenView({ applicationId, title }: ContentOf<'not-chosen'>, voice: Voice): View {
  const { say } = voice;
  return {
    content: paragraphs(
      `## ${say('post.not-chosen.heading', { title: plainLineWithin(title, TITLE_MOST) })}`,
      say('post.not-chosen.body'),
    ),
    components: [ownDoors(applicationId, voice)],
  };
}

/** The way into the room, and who can read there. */
export function roomReadyView({ title, roomChannelId }: ContentOf<'room-ready'>, { say }: Voice): View {
  return {
    content: paragraphs(
      `## ${say('post.room-ready.heading', { title: plainLineWithin(title, TITLE_MOST) })}`,
      say('post.room-ready.body', { room: `<#${roomChannelId}>` }),
      `*${say('post.chatham-house')}*`,
    ),
  };
}
