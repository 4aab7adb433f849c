import { button, row } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import { wholeNumber } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { partyName } from '../../domain/planning/workshop.ts';
import { caseNumbered } from '../../services/screening/case-numbered.ts';
import { NUMBER_MOST } from '../application-numbers.ts';
import { othersButtonFor, waysOut } from '../case-view.ts';
import { reviewedWorkshopOption } from '../reviewed-workshop-option.ts';
import { withWords } from '../with-words.ts';

export const reviewCase = defineCommand({
  path: 'review case',
  description: 'command.review.case',
  reply: 'private',
  options: {
    workshop: reviewedWorkshopOption,
    application: wholeNumber('option.review.application', { min: 1, max: NUMBER_MOST }),
  },
  async execute({ workshop: workshopId, application: wanted }, { caller, ports, say }) {
    const { workshop, application, reviewed, total } = await caseNumbered(ports, caller, workshopId, wanted);
    const { id, version, number, partyId, motivation: words } = application;
    const facts = {
      number,
      title: plainLine(workshop.title),
      party: plainLine(partyName(workshop, partyId)),
      reviewed,
      total,
    };
    const view = withWords(
      (motivation) => say('reply.review.case', { ...facts, motivation }),
      words,
      `application-${number}.txt`,
    );
    const doors = [
      button('score', [id, String(version)], say('button.score'), 'primary'),
      button('show-identity', [id], say('button.show-identity'), 'secondary'),
      ...waysOut(id, say),
    ];
    return { ...view, components: [row(...doors), row(othersButtonFor(id, number, say))] };
  },
});
