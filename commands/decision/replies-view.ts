import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines, MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import type { FoundReplies, ListedReply, PartyReplies } from '../../services/screening/list-replies.ts';
import { seatWord } from './seat-word.ts';

/** Who has answered what, party by party. */
export function repliesView({ workshop, parties }: FoundReplies, say: Say): View {
  const heading = say('reply.replies.heading', { title: plainLine(workshop.title) });
  const list = paragraphs(...parties.map((party) => partyText(party, say)));
  const content = paragraphs(heading, list);
  if (content.length <= MESSAGE_MOST) return { content };
  return {
    content: paragraphs(heading, say('reply.replies.as-file')),
    files: [{ name: 'replies.md', data: `${content}\n` }],
  };
}

function partyText({ party, replies }: PartyReplies, say: Say): string {
  const heading = say('reply.replies.party', { party: plainLine(party) });
  if (!replies) return lines(heading, say('reply.replies.closed'));
  if (replies.length === 0) return lines(heading, say('reply.replies.nobody'));
  return lines(heading, ...replies.flatMap((reply) => replyLines(reply, say)));
}

const replyLines = ({ name, number, status, dueAt, word }: ListedReply, say: Say): readonly string[] => [
  say('reply.replies.line', { name: plainLine(name), number, state: seatWord(status, dueAt, say) }),
  ...(word === undefined ? [] : [say('reply.replies.word', { word: plainLine(word) })]),
];
