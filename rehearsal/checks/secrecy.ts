import { asTyped } from '../cast/reading.ts';
import type { RehearsalRecord } from '../cast/record.ts';
import { postsOf, type RoomPost, summaryOf } from './room-post.ts';

/** What somebody learned who should not have, or could have learned. In sentences that do not tell it again. */
export const betrayals = (record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] => [
  ...readBackstage(record),
  ...readAcrossParties(record),
  ...namesBesideAliases(record, room),
  ...aliasesInSummary(record, room),
  ...numbersBesideBands(record),
  ...wordsThatLeftTheRoom(record),
];

const namesOf = ({ participants }: RehearsalRecord): readonly string[] => participants.map(({ name }) => name);

/** Facilitators are among themselves backstage. */
function readBackstage(record: RehearsalRecord): readonly string[] {
  const names = namesOf(record);
  return postsOf(record)
    .filter(({ channelName }) => channelName === record.backstage)
    .filter(({ readers }) => readers.some((reader) => names.includes(reader)))
    .map(() => 'a participant could read a message backstage');
}

/** What only one party may read: the channels of a caucus. */
function readAcrossParties(record: RehearsalRecord): readonly string[] {
  const partyOf = new Map(record.participants.map(({ name, party }) => [name, party]));
  return postsOf(record)
    .filter(({ channelName }) => /caucus/.test(channelName))
    .filter(({ readers }) => new Set(readers.flatMap((reader) => partyOf.get(reader) ?? [])).size > 1)
    .map(() => 'two parties could read the same message of a caucus');
}

/** Aliases, as they stand above what was written under them. */
function aliasesIn(room: readonly RoomPost[]): readonly string[] {
  const shown = room.filter(({ news }) => news.kind === 'revealed').map(({ post }) => post.content);
  return [
    ...new Set(shown.flatMap((content) => [...content.matchAll(/^\*\*([^*\n]+)\*\*$/gm)].map(([, name = '']) => name))),
  ];
}

/** No message names a person and an alias. */
function namesBesideAliases(record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] {
  const aliases = aliasesIn(room);
  const names = namesOf(record);
  return postsOf(record).flatMap(({ text, channelName }) =>
    aliases.some((alias) => text.includes(`**${alias}**`)) && names.some((name) => text.includes(name))
      ? [`a name stands beside an alias in #${channelName}`]
      : [],
  );
}

/** The summary names nobody, by name or by alias. */
function aliasesInSummary(record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] {
  const known = [...aliasesIn(room).map((alias) => `**${alias}**`), ...namesOf(record)];
  return summaryOf(record).flatMap(({ text }) =>
    known.some((name) => text.includes(name)) ? ['the summary names somebody'] : [],
  );
}

/** A question with how it was answered: its number, and on the next lines the bands. */
const RESULT = /^\*\*\d+\.\*\* .*\n((?:> .*(?:\n|$))+)/gm;

/** How people answered is told in words, never in numbers. */
function numbersBesideBands(record: RehearsalRecord): readonly string[] {
  return postsOf(record)
    .filter(({ channelName }) => channelName === record.room || channelName === record.audience)
    .flatMap(({ content }) =>
      [...content.matchAll(RESULT)].some(([, bands = '']) => /[\d%]/.test(bands))
        ? ['a number stands where only a band should']
        : [],
    );
}

/** What its writer keeps in the room, or what was said off the record, is in no summary. */
function wordsThatLeftTheRoom(record: RehearsalRecord): readonly string[] {
  const summary = summaryOf(record).map(({ content }) => asTyped(content));
  const offTheRecord = new Set(record.agenda.filter((one) => one.isOffTheRecord).map(({ ordinal }) => ordinal));
  const titles = record.agenda.filter(({ ordinal, title }) => offTheRecord.has(ordinal) && isIn(title));
  const kept = record.statements
    .filter(({ isQuotable, isWithdrawn, round }) => !isQuotable || isWithdrawn || offTheRecord.has(round))
    .flatMap(({ text, details, round }) =>
      [text, ...details].some(isIn) ? [`words of round ${round} that should stay in the room are in the summary`] : [],
    );
  return [...titles.map(({ ordinal }) => `the summary says what round ${ordinal} was about`), ...kept];

  function isIn(words: string): boolean {
    return summary.some((part) => part.includes(asTyped(words)));
  }
}
