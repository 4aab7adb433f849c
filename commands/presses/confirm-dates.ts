import { defineButton } from '../../bot/button.ts';
import { paragraphs } from '../../bot/views/fitting.ts';
import { confirmDates } from '../../services/planning/dates-proposal.ts';
import { movedText } from '../dates/moved-text.ts';

/** Moves what was shown, once: the second press, and the other organizer's, are told that it was done. */
export const confirmDatesButton = defineButton({
  verb: 'confirm-dates',
  ids: 1,
  answer: 'update',
  async execute([proposalId = ''], context) {
    const { ports, caller, say } = context;
    const moved = await confirmDates(ports, caller, proposalId);
    const { text, files } = movedText(moved, context);
    const isTold = moved.workshops.some(({ changes }) => changes.some(({ how }) => how !== 'stays-over'));
    const heading = say(isTold ? 'reply.dates.done-heading' : 'reply.dates.done-quietly');
    return { content: paragraphs(heading, text), components: [], files };
  },
});
