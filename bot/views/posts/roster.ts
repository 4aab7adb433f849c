import type { Roster } from '../../../domain/screening/track.ts';
import { plainLineWithin } from '../../plain.ts';
import type { View } from '../../view.ts';
import { fullestThatFits, lines, paragraphs } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

/** Names of one party's officials together; more than that are counted only. */
const NAMES_MOST = 200;

/** What kind of talks these are from now on, to each who was told something else. */
export const trackChangedView = ({ title, track }: ContentOf<'track-changed'>, { say }: Voice): View => ({
  content: paragraphs(
    `## ${say('post.track-changed.heading', { title: plainLineWithin(title, 150) })}`,
    say('post.track-changed.body', { track: say(`track.${track}`) }),
  ),
});

/** Who takes part, before the first round: how many of each party, and who of them holds office. */
export const rosterView = ({ roster }: ContentOf<'roster'>, voice: Voice): View => ({
  content: fullestThatFits(renderings(roster, voice)),
});

/** With names; without; and with shorter names of parties, of which there may be eight. */
function* renderings(roster: Roster, voice: Voice): Generator<string> {
  const shapes = [
    { isNaming: true, partyMost: 80 },
    { isNaming: false, partyMost: 80 },
    { isNaming: false, partyMost: 30 },
  ];
  for (const shape of shapes) {
    yield paragraphs(
      lines(
        voice.say('post.roster.heading'),
        ...roster.parties.map(({ party, people }) =>
          voice.say('post.roster.party', { party: plainLineWithin(party, shape.partyMost), people }),
        ),
      ),
      officialsText(roster, shape, voice),
      voice.say(`track.${roster.track}`),
    );
  }
}

interface Shape {
  readonly isNaming: boolean;
  readonly partyMost: number;
}

function officialsText(
  { parties, officials }: Roster,
  { isNaming, partyMost }: Shape,
  { say, language }: Voice,
): string {
  if (officials.length === 0) return say('post.roster.nobody');
  return lines(
    say('post.roster.officials'),
    ...parties.flatMap(({ party }) => {
      const own = officials.filter((one) => one.party === party);
      if (own.length === 0) return [];
      const names = own.flatMap(({ name }) => (name === undefined ? [] : [plainLineWithin(name, 100)]));
      const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
      const facts = { party: plainLineWithin(party, partyMost), people: own.length };
      return !isNaming || list === '' || list.length > NAMES_MOST
        ? [say('post.roster.official', facts)]
        : [say('post.roster.official-named', { ...facts, names: list })];
    }),
  );
}
