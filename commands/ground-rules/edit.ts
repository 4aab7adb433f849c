import { defineModalCommand } from '../../bot/command.ts';
import { sayIn } from '../../bot/languages/catalog.ts';
import { presentVersion, shownRules } from '../../domain/screening/ground-rules.ts';
import { openRulesToEdit } from '../../services/screening/ground-rules.ts';
import { letterLanguageOption } from '../decision/letter-options.ts';
import { workshopOption } from '../workshop-option.ts';
import { rulesForm } from './rules-form.ts';

export const groundRulesEdit = defineModalCommand({
  path: 'ground-rules edit',
  description: 'command.ground-rules.edit',
  options: { workshop: workshopOption, language: letterLanguageOption },
  async open({ workshop, language }, context) {
    const desk = await openRulesToEdit(context.ports, context.caller, workshop);
    const { text } = shownRules(desk.rules, language);
    const say = sayIn(language);
    // What people write is shown letter by letter: the marks of bold print would be letters too.
    const own = { rules: say('rules.text').replaceAll('**', ''), commitment: say('rules.commitment') };
    const ids = [desk.workshop.id, language, String(presentVersion(desk.rules))];
    return await rulesForm.view(context, ids, text ?? own);
  },
});
