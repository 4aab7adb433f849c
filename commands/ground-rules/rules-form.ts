import { longText, shortText } from '../../bot/fields.ts';
import { sayIn } from '../../bot/languages/catalog.ts';
import { defineModal } from '../../bot/modal.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { Refusal } from '../../domain/refusal.ts';
import { presentVersion, RULES_LIMITS, shownRules } from '../../domain/screening/ground-rules.ts';
import { editRules } from '../../services/screening/ground-rules.ts';
import { under } from './preview.ts';

/**
 * The rules and the commitment in one language, and what is new in them. Its ids are the workshop, the language, and the
 * version that was read: who writes over something unread is told so.
 */
export const rulesForm = defineModal({
  verb: 'edit-ground-rules',
  ids: 3,
  title: 'modal.ground-rules',
  answer: 'private',
  // A little more than the rules allow, so that words which are too long come back with a sentence instead of being cut.
  fields: {
    rules: longText('field.ground-rules.rules', {
      max: RULES_LIMITS.rules + 1000,
      required: true,
      description: 'field.ground-rules.rules-about',
    }),
    commitment: longText('field.ground-rules.commitment', {
      max: RULES_LIMITS.commitment + 500,
      required: true,
      description: 'field.ground-rules.commitment-about',
    }),
    change: shortText('field.ground-rules.change', {
      max: RULES_LIMITS.change + 200,
      required: true,
      description: 'field.ground-rules.change-about',
    }),
  },
  async execute([workshopId = '', spoken = '', version = ''], input, { caller, ports, say }) {
    const language = LANGUAGES.find((one) => one === spoken);
    if (!language) throw new Refusal('unknown-choice', {});
    const { workshop, rules } = await editRules(ports, caller, {
      workshopId,
      version: Number(version),
      edit: { ...input, language },
    });
    const page = { title: workshop.title, rules: shownRules(rules, language), track: 'unofficial' as const };
    return under(say('reply.ground-rules.saved', { version: presentVersion(rules) }), page, sayIn(language));
  },
});
