import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines, MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import type { FoundReplies, ListedReply, PartyReplies } from '../../services/screening/list-replies.ts';
import { seatWord } from './seat-word.ts';

/** Who has answered what, party by party. */
export function repliesView({ workshop, parties, isWhyClosed }: FoundReplies, say: Say): View {
  const heading = say('reply.replies.heading', { title: plainLine(workshop.title) });
  const note = isWhyClosed ? [say('reply.replies.empty.closed')] : [];
  const list = paragraphs(...parties.map((party) => partyText(party, say)), ...note);
  const content = paragraphs(heading, list);
  if (content.length <= MESSAGE_MOST) return { content };
  return {
    content: paragraphs(heading, say('reply.replies.as-file')),
    files: [{ name: 'replies.md', data: `${content}\n` }],
  };
}

function partyText({ party, replies, empty }: PartyReplies, say: Say): string {
  const heading = say('reply.replies.party', { party: plainLine(party) });
  if (!replies) return lines(heading, say('reply.replies.closed'));
  const seats = empty.map((why) => say(`reply.replies.empty.${why}`));
  if (replies.length === 0) return lines(heading, say('reply.replies.nobody'), ...seats);
  return lines(heading, ...replies.flatMap((reply) => replyLines(reply, say)), ...seats);
}

const replyLines = ({ name, number, status, dueAt, word }: ListedReply, say: Say): readonly string[] => [
  say('reply.replies.line', { name: plainLine(name), number, state: seatWord(status, dueAt, say) }),
  ...(word === undefined ? [] : [say('reply.replies.word', { word: plainLine(word) })]),
];
