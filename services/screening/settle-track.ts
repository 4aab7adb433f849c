import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import { isSeated, isTold, type Participant } from '../../domain/screening/participant.ts';
import type { Roster, Track } from '../../domain/screening/track.ts';
import type { Ports } from '../ports.ts';
import { ROOM_LANGUAGE } from '../rounds/save-transition.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { rosterHere } from './officials.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Brings what those who take part were told of the track and of officials in line with who takes part now: when the
 * track is another one, each of them is told, and an open room reads its roster anew whenever its officials change.
 *
 * What was told last is written down with what is owed because of it, so it can be repeated at any time; nothing is told
 * before the decisions are out, nor when all is over.
 */
export async function settleTrack(ports: Ports, workshopId: string): Promise<void> {
  await untilSaved(async () => {
    const workshop = await ports.workshops.find(workshopId);
    if (workshop?.stage !== 'decided' && workshop?.stage !== 'room-open') return true;

    const roster = await rosterHere(ports, workshop);
    const stored = await ports.papers.find('track', { workshopId });
    const told = stored?.content;
    const hasChanged =
      told?.track !== roster.track || JSON.stringify(told.officials) !== JSON.stringify(roster.officials);
    const times = (told?.times ?? 0) + (told && hasChanged ? 1 : 0);
    const owed = [
      // Who has been told nothing yet reads the track in the invitation.
      ...(told && isOther(told.track, roster.track) ? await trackPosts(ports, workshop, { roster, times }) : []),
      ...rosterPosts(workshop, { roster, times }),
    ];
    if (!hasChanged) {
      await ports.posts.owe(owed);
      return true;
    }
    const { track, officials } = roster;
    const paper = {
      kind: 'track' as const,
      home: { workshopId },
      key: '',
      version: stored?.version ?? 0,
      content: { track, officials, times },
    };
    return (await ports.papers.save([paper], owed)) || undefined;
  });
  ports.courier.wake();
}

/** Whether officials have come to sit there, or none do any more: a party of which nobody is left makes no news of it. */
const isOther = (was: Track, is: Track): boolean => was !== is && (was === 'track-1.5' || is === 'track-1.5');

interface Told {
  readonly roster: Roster;
  readonly times: number;
}

/** The word to each person who was told another track. */
async function trackPosts(ports: Ports, workshop: Workshop, { roster, times }: Told): Promise<readonly Post[]> {
  const people = (await ports.participants.list(workshop.id)).filter((one) => isSeated(one) && isTold(one));
  return (await inChosenLanguage(ports, people)).map(
    (person: Participant): Post => ({
      key: `track-${person.id}-${times}`,
      workshopId: workshop.id,
      to: { kind: 'member', memberId: person.memberId },
      language: person.language,
      content: { kind: 'track-changed', title: workshop.title, track: roster.track },
    }),
  );
}

/** The word to the room about who is in it, once it is open. */
function rosterPosts({ id, stage, roomChannelId }: Workshop, { roster, times }: Told): readonly Post[] {
  if (stage !== 'room-open' || roomChannelId === undefined) return [];
  return [
    {
      key: `roster-${roomChannelId}-${times}`,
      workshopId: id,
      to: { kind: 'channel', channelId: roomChannelId },
      language: ROOM_LANGUAGE,
      content: { kind: 'roster', roster },
    },
  ];
}
