import { defineCommand } from '../../bot/command.ts';
import { openLetters } from '../../services/screening/letters.ts';
import { workshopOption } from '../workshop-option.ts';
import { letterLanguageOption, letterOption } from './letter-options.ts';
import { letterExample, previewView } from './letter-preview.ts';

export const decisionPreview = defineCommand({
  path: 'decision preview',
  description: 'command.decision.preview',
  reply: 'private',
  options: { workshop: workshopOption, which: letterOption, language: letterLanguageOption },
  async execute({ workshop, which, language }, { caller, ports, say }) {
    const desk = await openLetters(ports, caller, workshop);
    return previewView(say('reply.letter.preview'), letterExample(desk, { kind: which, language }), say);
  },
});
