import { defineCommand } from '../../bot/command.ts';
import { type Say, sayIn } from '../../bot/languages/catalog.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { presentVersion, shownRules } from '../../domain/screening/ground-rules.ts';
import { openRules } from '../../services/screening/ground-rules.ts';
import { letterLanguageOption } from '../decision/letter-options.ts';
import { workshopOption } from '../workshop-option.ts';
import { rulesView } from './rules-view.ts';

export const groundRulesPreview = defineCommand({
  path: 'ground-rules preview',
  description: 'command.ground-rules.preview',
  reply: 'private',
  options: { workshop: workshopOption, language: letterLanguageOption },
  async execute({ workshop, language }, { caller, ports, say }) {
    const desk = await openRules(ports, caller, workshop);
    const page = {
      title: desk.workshop.title,
      rules: shownRules(desk.rules, language),
      track: 'unofficial' as const,
    };
    const heading = say('reply.ground-rules.preview', { version: presentVersion(desk.rules) });
    return under(heading, page, sayIn(language));
  },
});

/** The rules as participants see them, under a line about them; where both do not fit, the whole comes as a file. */
export function under(heading: string, page: Parameters<typeof rulesView>[0], say: Say): View {
  const shown = rulesView(page, { say }, []);
  const content = `${heading}\n\n${shown.content}`;
  if (content.length <= MESSAGE_MOST) return { ...shown, content };
  const data = shown.files?.[0]?.data ?? `${shown.content}\n`;
  return {
    content: `${heading}\n\n${say('reply.ground-rules.as-file')}`,
    files: [{ name: 'ground-rules.md', data }],
  };
}
