import type { Language } from '../../domain/language.ts';
import type { PostContent } from '../../domain/post.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { isTold } from '../../domain/screening/participant.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { invitation, notChosen } from './decision-posts.ts';
import { lettersOf } from './letters.ts';
import { trackWith } from './officials.ts';
import { findWorkshop } from './settle-seats.ts';
import { findOwnApplication } from './withdraw-application.ts';

/** The letter about an application, as its writer was sent it. */
export interface OwnDecision {
  readonly workshopId: string;
  readonly content: Extract<PostContent, { kind: 'invitation' | 'not-chosen' }>;
}

/**
 * The letter that the caller was sent about the decision: whoever has closed their direct messages reads it here.
 *
 * @throws {@link Refusal} `no-application` for everybody else's and for one that is withdrawn; `not-decided` before the decisions are out.
 */
export async function findOwnDecision(
  ports: Ports,
  caller: Caller,
  { applicationId, language }: { readonly applicationId: string; readonly language: Language },
): Promise<OwnDecision> {
  const application = await findOwnApplication(ports, caller, applicationId);
  // Who has withdrawn before the decisions were out is not told afterwards what they would have been.
  if (application.status === 'withdrawn') throw new Refusal('no-application', {});
  const workshop = await findWorkshop(ports, application.workshopId);
  const participants = await ports.participants.list(workshop.id);
  const seat = participants.find((one) => one.applicationId === application.id && isTold(one));
  if (!isDecided(workshop) && !seat) throw new Refusal('not-decided', {});

  const letters = await lettersOf(ports, workshop.id);
  if (seat) {
    const track = await trackWith(ports, workshop, participants);
    const { content } = invitation({ workshop, letters, track }, { ...seat, language });
    return { workshopId: workshop.id, content };
  }
  // Kept, not worked out anew: what has changed since must not show in a letter that was sent before.
  const isAlternate = letters.inLine?.includes(applicationId) ?? false;
  const { content } = notChosen({ workshop, letters, isAlternate }, { ...application, language });
  return { workshopId: workshop.id, content };
}
