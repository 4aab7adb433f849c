import { defineModalCommand } from '../../bot/command.ts';
import { wordsOf } from '../../domain/screening/letters.ts';
import { openLettersToEdit } from '../../services/screening/letters.ts';
import { workshopOption } from '../workshop-option.ts';
import { letterForm } from './letter-form.ts';
import { letterLanguageOption, letterOption } from './letter-options.ts';

export const decisionMessage = defineModalCommand({
  path: 'decision message',
  description: 'command.decision.message',
  options: { workshop: workshopOption, which: letterOption, language: letterLanguageOption },
  async open({ workshop, which, language }, context) {
    const { workshop: found, letters, version } = await openLettersToEdit(context.ports, context.caller, workshop);
    const ids = [found.id, which, language, String(version)];
    return await letterForm.view(context, ids, { text: wordsOf(letters, which, language) });
  },
});
