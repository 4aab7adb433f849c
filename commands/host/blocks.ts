import { button, defineButton, row } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { text } from '../../bot/options.ts';
import { plainLine, plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { Block } from '../../domain/planning/hosting/hosting.ts';
import { type FoundBlock, type FoundBlocks, findBlocks } from '../../services/planning/hosting/blocks.ts';
import { askOverride, confirmOverride } from '../../services/planning/hosting/overrides.ts';
import { longView } from '../long-view.ts';
import { workshopOption } from '../workshop-option.ts';

/** Buttons under one message: Discord's limit for a line. */
const BUTTONS_MOST = 5;

export const hostBlocks = defineCommand({
  path: 'host blocks',
  description: 'command.host.blocks',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) => blocksView(await findBlocks(ports, caller, workshop), say),
});

export const hostOverride = defineCommand({
  path: 'host override',
  description: 'command.host.override',
  reply: 'private',
  options: {
    workshop: workshopOption,
    jurisdiction: text('option.host.jurisdiction', { max: 200 }),
    reason: text('option.host.reason', { max: 1000 }),
  },
  async execute({ workshop, jurisdiction, reason }, { caller, ports, say }) {
    await askOverride(ports, caller, { workshopId: workshop, jurisdiction, reason });
    const view = blocksView(await findBlocks(ports, caller, workshop), say);
    return { ...view, content: `${say('reply.override.asked', { command: '`/host blocks`' })}\n\n${view.content}` };
  },
});

/** Pressed by another organizer than the one who asked. */
export const confirmOverrideButton = defineButton({
  verb: 'confirm-override',
  ids: 2,
  answer: 'update',
  async execute([workshopId = '', overrideId = ''], { caller, ports, say }) {
    await confirmOverride(ports, caller, { workshopId, overrideId });
    const view = blocksView(await findBlocks(ports, caller, workshopId), say);
    return { ...view, content: `${say('reply.override.confirmed')}\n\n${view.content}` };
  },
});

function blocksView({ workshop, blocks, untold }: FoundBlocks, say: Say): View {
  const title = plainLineWithin(workshop.title, 150);
  if (blocks.length === 0) return { content: say('reply.host.blocks-none', { title }) };
  const asked = blocks.flatMap((block) => (block.asked ? [{ ...block, overrideId: block.asked.id }] : []));
  const buttons = asked
    .slice(0, BUTTONS_MOST)
    .map(({ jurisdiction, overrideId }) =>
      button('confirm-override', [workshop.id, overrideId], say('button.confirm-override', { jurisdiction }), 'danger'),
    );
  return longView(
    say('reply.host.blocks-heading', { title }),
    [
      ...blocks.map((block) => blockText(block, say)),
      untold === 0 ? '' : say('reply.host.block-untold', { people: untold }),
    ],
    { file: 'blocks.md', components: buttons.length === 0 ? [] : [row(...buttons)] },
  );
}

function blockText(block: FoundBlock, say: Say): string {
  const { jurisdiction, listed, people } = block;
  const named = people.map(({ number, name }) =>
    name === undefined ? String(number) : say('reply.host.person', { number, name: plainLineWithin(name, 60) }),
  );
  return lines(
    say('reply.host.block', { jurisdiction: plainLine(jurisdiction), state: blockState(block, say) }),
    ...listed.map(({ host, listing }) =>
      say('reply.host.block-listed', {
        host: plainLine(host.name),
        kind: say(`choice.listing.${listing.kind}`),
        on: listing.on,
        source: plainLine(listing.source),
      }),
    ),
    say('reply.host.block-people', { people: people.length, who: named.join(', ') }),
  );
}

/** Whether people of a jurisdiction can be invited, and who decided it. */
export function blockState({ asked, override }: Block, say: Say): string {
  if (override) {
    return say('block.overridden', {
      by: `<@${override.askedBy}>`,
      other: `<@${override.confirmed?.by ?? ''}>`,
      at: override.confirmed?.at ?? override.askedAt,
      reason: plainLine(override.reason),
    });
  }
  if (!asked) return say('block.in-force');
  return say('block.asked', { by: `<@${asked.askedBy}>`, at: asked.askedAt, reason: plainLine(asked.reason) });
}
