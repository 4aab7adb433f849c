import type { Language } from '../../domain/language.ts';
import type { DateChange } from '../../domain/planning/date-changes.ts';
import type { MovedDates, MovedWorkshop } from '../../domain/planning/move-dates.ts';
import type { Milestone } from '../../domain/planning/timetable.ts';
import type { DatesAudience, Destination, Post } from '../../domain/post.ts';
import { acceptedVersion, isSeated, isTold, type Participant } from '../../domain/screening/participant.ts';
import { repliesDueOf } from '../../domain/screening/reply-deadline.ts';
import type { Server } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { ROOM_LANGUAGE } from '../rounds/save-transition.ts';
import { callMovedPost } from '../screening/call-post.ts';
import { inChosenLanguage } from '../screening/chosen-language.ts';

/** What each reader has to do with. The organizers' channel is told everything. */
const CONCERNS = {
  public: ['start', 'applications-close'],
  applicant: ['start', 'applications-close', 'decisions-released', 'replies-due', 'registration-cut-off'],
  seated: ['start', 'replies-due', 'registration-cut-off', 'ground-rules-due', 'brief-out', 'follow-up'],
} as const satisfies Readonly<Record<Exclude<DatesAudience, 'team'>, readonly Milestone[]>>;

/**
 * What is owed because dates have moved, once a call was open: a message to the organizers' channel and one to
 * that of calls, the call itself as it is to be read now, and a letter to everybody who has applied or, once the decisions are out, has a seat.
 *
 * Somebody who is chosen and has not been told gets what every applicant gets.
 */
export async function movedPosts(ports: Ports, server: Server, moved: PeoplesDates): Promise<readonly Post[]> {
  const posts = await Promise.all(moved.workshops.map((workshop) => postsOf(ports, { server, moved, workshop })));
  return posts.flat();
}

/** The dates that have moved, and the people who have others of their own because of that, as they are now. */
interface PeoplesDates extends MovedDates {
  readonly people: readonly Participant[];
}

interface Asked {
  readonly server: Server;
  readonly moved: PeoplesDates;
  readonly workshop: MovedWorkshop;
}

async function postsOf(ports: Ports, asked: Asked): Promise<readonly Post[]> {
  const { server, workshop } = asked;
  // Nobody but organizers and facilitators knows of a workshop whose call was never open; reviewers read their channel too.
  if (workshop.before.stage === 'planned') return [];
  const changes = workshop.changes.filter(({ how }) => how !== 'stays-over');
  const team = notice(asked, {
    who: 'team',
    to: { kind: 'channel', channelId: server.organizersChannelId },
    language: ROOM_LANGUAGE,
    audience: 'team',
    changes,
  });
  const call = notice(asked, {
    who: 'public',
    to: { kind: 'channel', channelId: server.callChannelId },
    language: ROOM_LANGUAGE,
    audience: 'public',
    changes: concerning('public', changes),
  });
  const mended = call.length > 0 ? [callMended(asked)] : [];
  return [...team, ...call, ...mended, ...(await letters(ports, asked, changes))];
}

/** Whoever reads the call itself, and not what was said after it, must not go by the former dates. */
const callMended = ({ server, moved, workshop: { before, after } }: Asked): Post =>
  callMovedPost({ server, workshop: after, convention: moved.convention }, `${before.version}-${moved.before.version}`);

async function letters(ports: Ports, asked: Asked, changes: readonly DateChange[]): Promise<readonly Post[]> {
  const { id } = asked.workshop.before;
  const participants = await ports.participants.list(id);
  if (!participants.some(isTold)) {
    const applicants = (await ports.applications.list(id)).filter(({ status }) => status === 'submitted');
    return (await inChosenLanguage(ports, applicants)).flatMap(({ id: who, memberId, language }) =>
      notice(asked, {
        who,
        to: { kind: 'member', memberId },
        language,
        audience: 'applicant',
        changes: concerning('applicant', changes),
      }),
    );
  }
  const seated = participants.filter((participant) => isSeated(participant) && isTold(participant));
  return (await inChosenLanguage(ports, seated)).flatMap((participant) =>
    notice(asked, {
      who: participant.id,
      to: { kind: 'member', memberId: participant.memberId },
      language: participant.language,
      audience: 'seated',
      changes: ofOwn(participant, asked, concerning('seated', changes)),
    }),
  );
}

const concerning = (audience: keyof typeof CONCERNS, changes: readonly DateChange[]): readonly DateChange[] =>
  changes.filter(({ milestone }) => CONCERNS[audience].some((concern) => concern === milestone));

/** Whether this person has yet to do what is due then. */
function isStillOpen(participant: Participant, milestone: Milestone): boolean {
  if (milestone === 'replies-due') return participant.status === 'invited';
  if (milestone === 'ground-rules-due') return acceptedVersion(participant) === 0;
  return true;
}

/**
 * What changes for this very person, the time to reply first. Who was invited late has another one than all, and is told
 * of that, also where it is the only one that moves.
 */
function ofOwn(
  participant: Participant,
  { moved, workshop: { before, after } }: Asked,
  changes: readonly DateChange[],
): readonly DateChange[] {
  const was = repliesDueOf(participant, before);
  const is = repliesDueOf(moved.people.find(({ id }) => id === participant.id) ?? participant, after);
  const replies: DateChange = { milestone: 'replies-due', was, is, how: 'moves' };
  return [
    ...(was.getTime() === is.getTime() ? [] : [replies]),
    ...changes.filter(({ milestone }) => milestone !== 'replies-due'),
  ].filter(({ milestone }) => isStillOpen(participant, milestone));
}

interface Notice {
  /** Names the reader in the key of the post. */
  readonly who: string;
  readonly to: Destination;
  readonly language: Language;
  readonly audience: DatesAudience;
  readonly changes: readonly DateChange[];
}

/** One message about what has changed for its reader; none when nothing has. */
function notice({ moved, workshop }: Asked, { who, to, language, audience, changes }: Notice): readonly Post[] {
  if (changes.length === 0) return [];
  const { id, version } = workshop.before;
  return [
    {
      key: `dates-moved-${id}-${version}-${moved.before.version}-${who}`,
      workshopId: id,
      to,
      language,
      content: {
        kind: 'dates-moved',
        audience,
        convention: moved.convention.name,
        title: workshop.after.title,
        timeZone: workshop.after.timeZone,
        startsAt: workshop.after.startsAt,
        changes: changes.map(({ milestone, was, is }) => ({ milestone, ...(was && { was }), ...(is && { is }) })),
      },
    },
  ];
}
