import { button, row } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import { shownRules } from '../../domain/screening/ground-rules.ts';
import { findRulesToShow, type RulesDesk } from '../../services/screening/ground-rules.ts';
import { workshopOption } from '../workshop-option.ts';
import { rulesView } from './rules-view.ts';

export const groundRulesShow = defineCommand({
  path: 'ground-rules show',
  description: 'command.ground-rules.show',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, { caller, ports, say, language }) {
    const { track, isOwn, ...desk } = await findRulesToShow(ports, caller, workshop);
    const page = { title: desk.workshop.title, rules: shownRules(desk.rules, language), track };
    // Whoever has a seat accepts them there.
    const door = button('ground-rules', [desk.workshop.id], say('button.ground-rules'), 'secondary');
    const view = rulesView(page, { say }, isOwn ? [row(door)] : []);
    const history = historyOf(desk, say);
    const content = paragraphs(view.content, history);
    if (content.length <= MESSAGE_MOST) return { ...view, content };
    return { ...view, files: [...(view.files ?? []), { name: 'versions.md', data: `${history}\n` }] };
  },
});

/** What changed when, in the words of whoever changed it; nothing while there is one version only. */
function historyOf({ rules: { versions } }: RulesDesk, say: Context['say']): string {
  if (versions.length === 0) return '';
  return [
    say('reply.ground-rules.history'),
    say('reply.ground-rules.first'),
    ...versions.map(({ version, changedAt, change }) =>
      say('reply.ground-rules.version', { version, changedAt, change: plainLineWithin(change, 220) }),
    ),
  ].join('\n');
}
