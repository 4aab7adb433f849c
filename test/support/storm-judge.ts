import type { PostContent } from '../../domain/post.ts';
import { type Agenda, isFinished } from '../../domain/rounds/agenda.ts';
import type { RoundKind } from '../../domain/rounds/round.ts';
import type { Deed, Entry, History } from './storm-history.ts';

/** Complaints, each a sentence; a history without any is innocent. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly duplicate: readonly string[];
  readonly outOfOrder: readonly string[];
  readonly stuck: readonly string[];
}

export const INNOCENT: Verdict = { lost: [], duplicate: [], outOfOrder: [], stuck: [] };

type Of<W extends Entry['what']> = Extract<Entry, { readonly what: W }>;

const FOLLOWS_FROM: Readonly<Record<Deed, PostContent['kind']>> = {
  open: 'round-opened',
  extend: 'round-extended',
  pause: 'round-paused',
  resume: 'round-resumed',
  skip: 'round-closed',
};

/** What a round of each kind that is held in storms shows at its end; of the others there is nothing to show. */
const REVEALS: { readonly [K in RoundKind]?: PostContent['kind'] } = {
  statements: 'statements-revealed',
  reactions: 'reactions-revealed',
};

/** Judges a history by what people were promised and what their room was shown, knowing nothing of epochs, alarms or keys. */
export function judge(history: History): Verdict {
  const rooms = [...new Set(history.map(({ room }) => room))];
  const verdicts = rooms.map((room) => judgeRoom(history.filter((entry) => entry.room === room)));
  const all = (kind: keyof Verdict) => verdicts.flatMap((verdict) => verdict[kind]);
  return { lost: all('lost'), duplicate: all('duplicate'), outOfOrder: all('outOfOrder'), stuck: all('stuck') };
}

function judgeRoom(room: History): Verdict {
  const posts = of(room, 'posted');
  const deeds = judgeDeeds(room, posts);
  const words = judgeWords(room, posts);
  const keys = posts.map(({ key }) => key);
  return {
    lost: [...deeds.lost, ...words.lost, ...judgeEnds(room), ...judgeAnswers(room), ...judgeDebts(room)],
    duplicate: [
      ...keys.filter((key, index) => keys.indexOf(key) < index),
      ...deeds.duplicate,
      ...words.duplicate,
      ...closedTwice(of(room, 'closed')),
    ],
    outOfOrder: judgeOrder(posts.map(({ content }) => content)),
    stuck: [
      ...of(room, 'ended').flatMap(({ agenda }) => (isFinished(agenda) ? [] : [`stuck at ${standing(agenda)}`])),
      ...of(room, 'broke').map(({ fault }) => `broke: ${fault}`),
    ],
  };
}

/**
 * Each accepted command is said in the room once; only rounds that open or close may do so by themselves, and once.
 * One that nobody got an answer to may have been said or not, in whichever round.
 */
function judgeDeeds(room: History, posts: readonly Of<'posted'>[]) {
  const moved = of(room, 'moved');
  const lost: string[] = [];
  const duplicate: string[] = [];
  const ordinals = new Set([...moved.map(({ round }) => round.ordinal), ...posts.map(ordinalOf)].filter(isNumber));
  for (const [deed, kind] of Object.entries(FOLLOWS_FROM)) {
    const isOnce = deed === 'open' || deed === 'skip';
    let forgiven = isOnce ? 0 : of(room, 'unanswered').filter((one) => one.deed === deed).length;
    for (const ordinal of ordinals) {
      const said = posts.filter(({ content }) => content.kind === kind && ordinalOf({ content }) === ordinal).length;
      const done = moved.filter((one) => one.deed === deed && one.round.ordinal === ordinal).length;
      const most = isOnce ? 1 : done;
      if (said < done) lost.push(`${deed} of round ${ordinal}: accepted ${done} times, said ${said} times`);
      if (said > most + forgiven) duplicate.push(`${kind} of round ${ordinal}: said ${said} times, for ${most}`);
      forgiven -= Math.min(forgiven, Math.max(0, said - most));
    }
  }
  return { lost, duplicate };
}

/** Every accepted statement is shown in the reveal of its round, once; one that nobody got an answer to, once at most. */
function judgeWords(room: History, posts: readonly Of<'posted'>[]) {
  const reveals = posts.flatMap(({ content, text }) =>
    content.kind === 'statements-revealed' ? [{ ordinal: content.ordinal, words: new Set(text.split(/\s+/)) }] : [],
  );
  const shown = (stated: readonly (Of<'stated'> | Of<'perhaps-stated'>)[]) =>
    stated.map(({ ordinal, text }) => ({
      name: `statement ${text} of round ${ordinal}`,
      times: reveals.filter((reveal) => reveal.ordinal === ordinal && reveal.words.has(text)).length,
    }));
  const certain = shown(of(room, 'stated'));
  const all = [...certain, ...shown(of(room, 'perhaps-stated'))];
  return {
    lost: certain.flatMap(({ name, times }) => (times === 0 ? [name] : [])),
    duplicate: all.flatMap(({ name, times }) => (times > 1 ? [name] : [])),
  };
}

function closedTwice(closed: readonly Of<'closed'>[]): readonly string[] {
  const ordinals = closed.map(({ ordinal }) => ordinal);
  return ordinals.flatMap((ordinal, index) =>
    ordinals.indexOf(ordinal) < index ? [`round ${ordinal} was closed again`] : [],
  );
}

/** A round that nobody cut short ends at the last end that anybody was promised, and is not closed before that, nor while it is paused. */
function judgeEnds(room: History): readonly string[] {
  const moved = of(room, 'moved');
  const contents = of(room, 'posted').map(({ content }) => content);
  const closed = of(room, 'closed');
  const unanswered = of(room, 'unanswered').map(({ deed }) => deed);
  const isCutShort = (ordinal: number): boolean =>
    moved.some(({ deed, round }) => deed === 'skip' && round.ordinal === ordinal) ||
    of(room, 'unanswered').some((one) => one.deed === 'skip' && one.ordinal === ordinal);
  const early = closed.filter(({ closedAt, at }) => at < closedAt);
  const stopped = closed.filter(({ wasPaused, ordinal }) => wasPaused && !isCutShort(ordinal));
  const ends = [...closed, ...contents.filter((content) => content.kind === 'round-closed')].flatMap((end) => {
    const { ordinal, closedAt } = end;
    if (isCutShort(ordinal)) return [];
    const promised = [
      ...moved.flatMap(({ round }) => (round.ordinal === ordinal && round.status === 'open' ? [round.closesAt] : [])),
      ...contents.flatMap((one) => (isPromise(one, unanswered) && one.ordinal === ordinal ? [one.closesAt] : [])),
    ];
    const missing = Math.max(...promised.map((time) => time.getTime())) - closedAt.getTime();
    return missing === 0 ? [] : [`round ${ordinal} closed ${missing} ms before its end`];
  });
  return [
    ...early.map(({ ordinal }) => `round ${ordinal} was closed before its time had come`),
    ...stopped.map(({ ordinal }) => `round ${ordinal} was closed while it was paused`),
    ...new Set(ends),
  ];
}

type EndPromise = Extract<PostContent, { readonly kind: 'round-opened' | 'round-extended' | 'round-resumed' }>;

/** What somebody was answered tells of a new end; where nobody was, the room's own words do. */
function isPromise(content: PostContent, unanswered: readonly Deed[]): content is EndPromise {
  if (content.kind === 'round-extended') return unanswered.includes('extend');
  if (content.kind === 'round-resumed') return unanswered.includes('resume');
  return content.kind === 'round-opened';
}

/** The bands that are shown are those of all accepted answers. */
const judgeAnswers = (room: History): readonly string[] =>
  of(room, 'answered').flatMap(({ ordinal, results }) =>
    of(room, 'posted').some(
      ({ content }) =>
        content.kind === 'reactions-revealed' &&
        content.ordinal === ordinal &&
        JSON.stringify(content.results) === JSON.stringify(results),
    )
      ? []
      : [`answers of round ${ordinal}`],
  );

/** What was owed was paid, and whatever an agenda went through was said. */
function judgeDebts(room: History): readonly string[] {
  const contents = of(room, 'posted').map(({ content }) => content);
  const isSaid = (kind: PostContent['kind'], ordinal?: number) =>
    contents.some((content) => content.kind === kind && (ordinal === undefined || ordinalOf({ content }) === ordinal));
  return of(room, 'ended').flatMap(({ agenda, owed, dead }) => [
    ...(owed + dead > 0 ? [`${owed} posts owed and ${dead} given up at the end`] : []),
    ...agenda.rounds.flatMap(({ status, ordinal, plan }) => {
      if (status === 'planned') return [];
      const kinds: PostContent['kind'][] = ['round-opened'];
      if (status === 'closed') kinds.push('round-closed');
      const reveal = REVEALS[plan.kind];
      if (status === 'closed' && reveal) kinds.push(reveal);
      return kinds.filter((kind) => !isSaid(kind, ordinal)).map((kind) => `${kind} of round ${ordinal}`);
    }),
    ...(isFinished(agenda) && !isSaid('agenda-finished') ? ['agenda-finished'] : []),
  ]);
}

interface Scene {
  readonly ordinal: number;
  readonly stands: 'before' | 'open' | 'paused' | 'closed' | 'revealed' | 'over';
  readonly part: number;
}

/** A room reads one story: each round opens after the one before it was shown, and nothing is said about a round that is over. */
function judgeOrder(contents: readonly PostContent[]): readonly string[] {
  let scene: Scene = { ordinal: 0, stands: 'revealed', part: 0 };
  return contents.flatMap((content) => {
    const next = after(scene, content);
    if (next) scene = next;
    return next ? [] : [`${content.kind} ${ordinalOf({ content })} in round ${scene.ordinal}, ${scene.stands}`];
  });
}

/** How the room stands after a post, or nothing when the post makes no sense there. */
function after(scene: Scene, content: PostContent): Scene | undefined {
  if (content.kind === 'agenda-finished') return isShown(scene) ? { ...scene, stands: 'over' } : undefined;
  if (!('ordinal' in content)) return undefined;
  if (content.kind === 'round-opened') {
    const isNext = isShown(scene) && content.ordinal === scene.ordinal + 1;
    return isNext ? { ordinal: content.ordinal, stands: 'open', part: REVEALS[content.roundKind] ? 0 : -1 } : undefined;
  }
  return content.ordinal === scene.ordinal ? within(scene, content) : undefined;
}

function within(scene: Scene, content: PostContent): Scene | undefined {
  const { stands } = scene;
  const isRunning = stands === 'open' || stands === 'paused';
  switch (content.kind) {
    case 'round-warning':
    case 'round-extended':
    case 'round-continued':
      return stands === 'open' ? scene : undefined;
    case 'round-paused':
    case 'round-interrupted':
      return stands === 'open' ? { ...scene, stands: 'paused' } : undefined;
    case 'round-resumed':
      return stands === 'paused' ? { ...scene, stands: 'open' } : undefined;
    case 'round-closed':
      return isRunning ? { ...scene, stands: 'closed' } : undefined;
    case 'statements-revealed':
      if (stands !== 'closed' || content.part !== scene.part + 1) return undefined;
      return content.part === content.parts ? { ...scene, stands: 'revealed' } : { ...scene, part: content.part };
    case 'reactions-revealed':
      return stands === 'closed' ? { ...scene, stands: 'revealed' } : undefined;
    default:
      // Nothing else happens in a storm.
      return undefined;
  }
}

/** Whether all of a round has been shown; of a discussion there is nothing to show. */
const isShown = ({ stands, part }: Scene): boolean => stands === 'revealed' || (stands === 'closed' && part === -1);

const of = <W extends Entry['what']>(room: History, what: W): readonly Of<W>[] =>
  room.filter((entry): entry is Of<W> => entry.what === what);

const ordinalOf = ({ content }: Pick<Of<'posted'>, 'content'>): number | undefined =>
  'ordinal' in content ? content.ordinal : undefined;

const isNumber = (value: number | undefined): value is number => value !== undefined;

const standing = (agenda: Agenda): string => agenda.rounds.map(({ ordinal, status }) => `${ordinal} ${status}`).join();
