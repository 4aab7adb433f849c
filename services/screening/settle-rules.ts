import type { Post } from '../../domain/post.ts';
import { presentVersion } from '../../domain/screening/ground-rules.ts';
import { acceptedVersion } from '../../domain/screening/participant.ts';
import { askedAgain } from '../../domain/screening/reply.ts';
import type { Ports } from '../ports.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Asks everybody again who has accepted earlier ground rules than those that count, and tells them what changed. Until
 * they accept, the room does not open to them. It can be repeated at any time; in an open room it does nothing:
 * nobody is shut out of a round because of a wording.
 */
export async function settleRules(ports: Ports, workshopId: string): Promise<void> {
  await untilSaved(async () => {
    const rules = (await ports.papers.find('ground-rules', { workshopId }))?.content;
    const workshop = await ports.workshops.find(workshopId);
    if (!rules || workshop?.stage !== 'decided') return true;

    const outdated = askedAgain(await ports.participants.list(workshopId), presentVersion(rules));
    if (outdated.length === 0) return true;
    const change = rules.versions.at(-1)?.change ?? '';
    const owed = (await inChosenLanguage(ports, outdated)).map(
      (person): Post => ({
        // By what they had accepted: whoever has not answered yet is not told again of the next wording.
        key: `rules-changed-${person.id}-${acceptedVersion(person)}`,
        workshopId,
        to: { kind: 'member', memberId: person.memberId },
        language: person.language,
        content: { kind: 'rules-changed', title: workshop.title, change },
      }),
    );
    return (await ports.participants.save(outdated, owed)) || undefined;
  });
  ports.courier.wake();
}
