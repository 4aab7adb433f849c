import { defineCommand } from '../../bot/command.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import { type FoundOfficials, findOfficials, type ListedOfficial } from '../../services/screening/mark-official.ts';
import { seatWord } from '../decision/seat-word.ts';
import { workshopOption } from '../workshop-option.ts';

export const officialList = defineCommand({
  path: 'official list',
  description: 'command.official.list',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) => listView(await findOfficials(ports, caller, workshop), say),
});

function listView({ workshop, track, officials, closedParties }: FoundOfficials, say: Say): View {
  const heading = say('reply.official.heading', { title: plainLine(workshop.title) });
  const list = officials.map((official) => line(official, workshop.repliesDueAt, say)).join('\n');
  const content = paragraphs(
    heading,
    officials.length === 0 ? say('reply.official.nobody') : list,
    ...closedParties.map((party) => say('reply.official.closed', { party: plainLine(party) })),
    track && say(`track.${track}`),
  );
  if (content.length <= MESSAGE_MOST) return { content };
  return {
    content: paragraphs(heading, say('reply.replies.as-file')),
    files: [{ name: 'officials.md', data: `${content}\n` }],
  };
}

function line({ number, name, party, seat }: ListedOfficial, dueAt: Date, say: Say): string {
  if (name === undefined) return say('reply.official.line-blind', { number, party: plainLine(party) });
  const who = { number, name: plainLine(name), party: plainLine(party) };
  if (!seat) return say('reply.official.line', who);
  return say('reply.official.line-seat', { ...who, state: seatWord(seat, dueAt, say) });
}
