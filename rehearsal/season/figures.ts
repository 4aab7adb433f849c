import type { BotMessage } from '../discord/bot-messages.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { SEASON_PARTIES } from './people.ts';
import type { SeasonStage } from './stage.ts';

/** A season in numbers, as one line for programs. */
export interface Figures {
  readonly applicants: number;
  readonly drafts: number;
  readonly applications: number;
  readonly reviews: number;
  readonly changed: number;
  readonly abstentions: number;
  readonly recusals: number;
  readonly closedCases: number;
  readonly alpha: number | null;
  readonly seats: number;
  readonly promoted: number;
  readonly lapsed: number;
  readonly posts: number;
  readonly lost: number;
  readonly duplicates: number;
  readonly shown: number;
  readonly leaks: number;
  readonly findings: number;
  readonly seconds: number;
}

/** How a season went. */
export interface HeldSeason {
  readonly figures: Figures;
  /** Everything that was wrong, in sentences that tell no secret. */
  readonly complaints: readonly string[];
}

/** What the season came to, and everything that was wrong with it. */
export function figuresOf({ server, book, cast, plan }: SeasonStage, seconds: number): HeldSeason {
  const knowledge = knowledgeOf({ cast, book, idOf: (name) => server.actor(name).id }, server.trace.entries);
  const posts = server.botMessages.filter(({ ephemeral }) => !ephemeral);
  const twice = duplicatesAmong(posts);
  const unknown = server.trace.unknown();
  const findings = server.findings.length + unknown.length;
  return {
    figures: {
      applicants: cast.applicants.length,
      drafts: cast.applicants.filter(({ habit }) => habit === 'drafts').length,
      applications: book.handedIn.size,
      ...book.figures,
      closedCases: book.closed.length,
      alpha: book.figures.alpha ?? null,
      seats: book.ready.size,
      promoted: book.promoted.size,
      lapsed: book.lapsed.size,
      posts: posts.length,
      lost: book.untold.length,
      duplicates: twice,
      shown: knowledge.shown,
      leaks: knowledge.leaks.length,
      findings,
      seconds: Math.round(seconds),
    },
    complaints: [
      ...knowledge.leaks.map((what) => `leak: ${what}`),
      ...blindness(knowledge),
      ...book.counts
        .filter(({ shown, expected }) => shown !== expected)
        .map(({ what, shown, expected }) => `count: ${what}: ${shown ?? 'none'} instead of ${expected}`),
      ...crowding({ book, cast, plan }),
      ...book.untold.map((name) => `lost: a decision reached ${name} in no way`),
      ...(twice > 0 ? [`duplicate: ${twice} posts came twice`] : []),
      ...book.surprises.map((what) => `surprise: ${what}`),
      ...server.findings.map(({ where, what }) => `against Discord's rules: ${where}: ${what}`),
      ...unknown.map(({ method, path }) => `unknown to this Discord: ${method} ${path}`),
    ],
  };
}

/** Whoever moves up is of the same party: no party has more seats than it should. */
const crowding = ({ book, cast, plan }: Pick<SeasonStage, 'book' | 'cast' | 'plan'>): readonly string[] =>
  SEASON_PARTIES.flatMap((party, index) => {
    const seated = cast.applicants.filter((one) => one.party === party && book.ready.has(one.name)).length;
    const seats = plan.size.seats[index] ?? 0;
    return seated > seats ? [`crowding: ${seated} people of ${party} have ${seats} seats`] : [];
  });

/** A checker that never saw a kind of fact proves nothing about it. */
const blindness = ({ seen, unread }: Knowledge): readonly string[] => [
  ...Object.entries(seen)
    .filter(([, times]) => times === 0)
    .map(([kind]) => `blind: nobody was ever shown a fact of the kind ${kind}`),
  ...unread.map((name) => `blind: nobody was shown the application of ${name}`),
];

/** Posts that came twice to the same place: with one nonce, or with the same words to one person. */
function duplicatesAmong(posts: readonly BotMessage[]): number {
  const keys = posts.flatMap(({ nonce, channelId, direct, content }) => [
    ...(nonce === undefined ? [] : [`nonce ${nonce}`]),
    ...(direct ? [`${channelId} ${content}`] : []),
  ]);
  return keys.length - new Set(keys).size;
}
