import type { Language } from '../../domain/language.ts';
import type { Reminder } from '../../domain/planning/reminder.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Destination } from '../../domain/post.ts';
import { isBegun } from '../../domain/screening/draft.ts';
import type { ParticipantStatus } from '../../domain/screening/participant.ts';
import type { Ports } from '../ports.ts';
import { inChosenLanguage } from '../screening/chosen-language.ts';

/** Somebody, or some place, that a reminder goes to. */
interface Addressee {
  /** Names them among all that it goes to. */
  readonly key: string;
  readonly to: Destination;
  readonly language: Language;
}

/** The language of channels that several people read. */
const CHANNEL_LANGUAGE = 'en';

/**
 * Whom a reminder concerns at this moment. Reviewers are reminded where they all read: it names nobody, and
 * nobody is told how much another has left to do.
 */
export async function remindedBy(
  ports: Ports,
  workshop: Workshop,
  { to }: Pick<Reminder, 'to'>,
): Promise<readonly Addressee[]> {
  switch (to) {
    case 'drafting':
      return await drafting(ports, workshop);
    case 'reviewing':
      return await reviewing(ports, workshop);
    case 'invited':
    case 'accepted':
    case 'ready':
      return await seated(ports, workshop, to);
  }
}

async function drafting(ports: Ports, { id: workshopId }: Workshop): Promise<readonly Addressee[]> {
  const drafts = await ports.papers.list('application-draft', { workshopId });
  const applications = await ports.applications.list(workshopId);
  const open = drafts
    .filter(({ content }) => isBegun(content))
    .map(({ key }) => ({ memberId: key, language: CHANNEL_LANGUAGE as Language }))
    .filter(({ memberId }) => !applications.some((one) => one.memberId === memberId && one.status === 'submitted'));
  return (await inChosenLanguage(ports, open)).map((one) => ({
    ...one,
    key: one.memberId,
    to: directly(one.memberId),
  }));
}

/** Also when nothing is left to judge: whether something is, may be for some of those who read there not to know. */
async function reviewing(ports: Ports, { serverId }: Workshop): Promise<readonly Addressee[]> {
  const server = await ports.servers.find(serverId);
  if (!server) return [];
  const { organizersChannelId: channelId } = server;
  return [{ key: 'reviewers', to: { kind: 'channel', channelId }, language: CHANNEL_LANGUAGE }];
}

async function seated(ports: Ports, { id }: Workshop, status: ParticipantStatus): Promise<readonly Addressee[]> {
  const people = (await ports.participants.list(id)).filter((one) => one.status === status);
  return (await inChosenLanguage(ports, people)).map((one) => ({
    key: one.id,
    to: directly(one.memberId),
    language: one.language,
  }));
}

const directly = (memberId: string): Destination => ({ kind: 'member', memberId });
