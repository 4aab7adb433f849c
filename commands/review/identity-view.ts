import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import type { Identity } from '../../services/screening/find-identity.ts';
import { waysOut } from '../case-view.ts';
import { withWords } from '../with-words.ts';

/** Who wrote an application, for a reviewer who has judged its words. */
export function identityView(identity: Identity, say: Say): View {
  const { applicationId, version, number, name, affiliation, profile, hasSecondStep } = identity;
  const who = say('reply.identity', { number, name: plainLine(name), affiliation: plainLine(affiliation) });
  const before = hasSecondStep ? `${who} ${say('reply.identity.next')}` : who;
  const view = profile
    ? withWords(
        (evidence) =>
          `${before}\n${say('reply.identity.more', {
            position: plainLine(profile.position),
            office: say(profile.isOfficial ? 'review.yes' : 'review.no'),
            evidence,
          })}`,
        profile.evidence,
        `standing-${number}.txt`,
      )
    : { content: before };
  const judge = hasSecondStep
    ? [button('score-identity', [applicationId, String(version)], say('button.score-identity'), 'primary')]
    : [];
  return { ...view, components: [row(...judge, ...waysOut(applicationId, say))] };
}
