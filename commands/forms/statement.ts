import { defineModal, longText, radio } from '../../bot/modal.ts';
import { STATEMENT_MOST } from '../../domain/rounds/contribution.ts';
import { submitStatement } from '../../services/rounds/round-contributions.ts';

export const statementForm = defineModal({
  verb: 'statement',
  ids: 1,
  title: 'modal.statement',
  answer: 'private',
  fields: {
    text: longText('field.statement.text', {
      // A little more than the rule, so that words which are too long come back with a sentence instead of being cut.
      max: STATEMENT_MOST + 3000,
      required: true,
      description: 'field.statement.about',
    }),
    quote: radio(
      'field.statement.quote',
      ({ say }) => [
        { value: 'no', label: say('choice.no') },
        { value: 'yes', label: say('choice.yes') },
      ],
      { description: 'field.statement.quote-about' },
    ),
  },
  async execute([roundId = ''], { text, quote }, { caller, ports, say }) {
    const { round, kept, statementsLeft } = await submitStatement(ports, caller, {
      roundId,
      text,
      mayQuote: quote === 'yes',
    });
    return say('reply.statement.kept', {
      ordinal: round.ordinal,
      left: statementsLeft,
      quote: say(kept.mayQuote ? 'reply.statement.quoted' : 'reply.statement.unquoted'),
    });
  },
});
