import { describe, expect, test } from 'vitest';
import { createChance } from '../../rehearsal/cast/chance.ts';
import { emptyBook, type SeasonBook } from '../../rehearsal/season/book.ts';
import { FACT_KINDS } from '../../rehearsal/season/facts.ts';
import { knowledgeOf } from '../../rehearsal/season/knowledge.ts';
import { castSeason } from '../../rehearsal/season/people.ts';
import { SMALL } from '../../rehearsal/season/plan.ts';
import type { TraceEntry } from '../../rehearsal/trace.ts';

const cast = castSeason(createChance(5), SMALL);
const [ana, bela, drafting] = cast.applicants.filter(({ habit }) => habit === 'none') as [
  (typeof cast.applicants)[number],
  (typeof cast.applicants)[number],
  (typeof cast.applicants)[number],
];
const [reader, other] = cast.reviewers as [(typeof cast.reviewers)[number], (typeof cast.reviewers)[number]];
const [organizer, recused] = cast.organizers;

/** Eighteen digits, each its own. */
const idOf = (name: string): string =>
  String(100_000_000_000_000_000n + BigInt(cast.people.findIndex((one) => one.name === name)));

const evaluation = cast.mark('en');
const invitation = cast.mark('uk');
const refusal = cast.mark('en');
const risk = cast.mark('en');
const reason = cast.mark('en');
const farewell = cast.mark('ru');

/** Ana and Bela have applied; the reader has Ana's case and judges it; it is closed to the second organizer. */
const book: SeasonBook = {
  ...emptyBook(),
  handedIn: new Map([
    [ana.name, 0],
    [bela.name, 0],
  ]),
  assigned: [
    { reviewer: reader.name, applicant: ana.name },
    { reviewer: other.name, applicant: ana.name },
    { reviewer: other.name, applicant: bela.name },
  ],
  steps: [
    { reviewer: reader.name, applicant: ana.name, step: 'text', at: 10 },
    { reviewer: reader.name, applicant: ana.name, step: 'whole', at: 20 },
  ],
  closed: [
    { person: recused, applicant: ana.name, since: 5 },
    { person: other.name, applicant: bela.name, since: 5 },
  ],
  secrets: [
    { kind: 'evaluation', mark: evaluation, by: other.name, about: ana.name },
    { kind: 'letter', mark: invitation, by: organizer, about: 'invitation' },
    { kind: 'letter', mark: refusal, by: organizer, about: 'not-chosen' },
    { kind: 'risk', mark: risk, by: organizer, about: '' },
    { kind: 'conflict-reason', mark: reason, by: organizer, about: recused },
    { kind: 'decline-word', mark: farewell, by: ana.name, about: ana.name },
  ],
  invited: new Set([ana.name]),
  releasedAt: 30,
  cohortViews: [{ by: recused, from: 40, until: 50 }],
};

const nothing: TraceEntry = { at: '', dir: 'gateway' };

/** A trace in which this one thing is shown, when it has so many entries. */
const shownAt = (at: number, to: readonly string[], request: unknown, more: Partial<TraceEntry> = {}) => [
  ...Array.from({ length: at }, () => nothing),
  {
    at: '',
    dir: 'rest',
    operation: 'create_interaction_response',
    path: '/interactions/1/token/callback',
    status: 204,
    seenBy: to,
    data: { request },
    ...more,
  } satisfies TraceEntry,
];
const leaksOf = (trace: readonly TraceEntry[]): readonly string[] => knowledgeOf({ cast, book, idOf }, trace).leaks;
const message = (content: string) => ({ type: 4, data: { content } });
const button = (customId: string) => ({ data: { components: [{ components: [{ custom_id: customId }] }] } });

describe('a planted leak is found', () => {
  const spaced = [...ana.marks.name.toUpperCase()].join(' · ');
  const piece = ana.marks.position.slice(2, 11);
  test.each<[string, number, string, unknown]>([
    ['a name to another applicant', 35, bela.name, message(`With ${ana.fullName}.`)],
    ['a name, letter by letter', 35, bela.name, message(spaced)],
    ['a part of a position', 35, bela.name, message(`…${piece}…`)],
    ['an account in a custom id', 35, bela.name, button(`1:write-to:${idOf(ana.name)}`)],
    ['who wrote it, before the words are judged', 9, reader.name, message(ana.fullName)],
    ['words of a case of others', 25, reader.name, message(bela.motivation)],
    ['words of a case that has been closed', 6, other.name, message(bela.motivation)],
    ['where an applicant works', 9, cast.applicants.at(-1)?.name ?? '', message(ana.affiliation)],
    ['a worry meant for organizers', 25, reader.name, message(ana.concerns)],
    ['a draft to an organizer', 25, organizer, message(drafting.motivation)],
    ['what others say, before the own review', 19, reader.name, message(evaluation)],
    ['what a reviewer says to whom it is about', 35, ana.name, message(evaluation)],
    ['a reviewer to an applicant', 35, ana.name, message(reader.name)],
    ['a reviewer to another', 35, reader.name, message(`<@${idOf(other.name)}>`)],
    [
      'a closed case among suggestions',
      6,
      recused,
      { type: 8, data: { choices: [{ name: ana.fullName, value: 'x' }] } },
    ],
    ['a closed case in a form', 6, recused, { type: 9, data: { components: [{ value: ana.motivation }] } }],
    ['an invitation before the release', 29, ana.name, message(invitation)],
    ['an invitation to who is not invited', 35, bela.name, message(invitation)],
    ['a refusal to who is invited', 35, ana.name, message(refusal)],
    ['the button of an invitation before the release', 29, ana.name, button('1:accept-invitation:w')],
    ['the button of an invitation to who is not invited', 35, bela.name, button('1:accept-invitation:w')],
    ['the way to a letter before the release', 29, bela.name, button('1:read-decision:a')],
    ['the reviewers’ desk to an applicant', 25, bela.name, button('1:score:a')],
    ['the organizers’ desk to a reviewer', 25, reader.name, button('1:reviews-cases:w:0')],
    ['scores to an applicant', 35, ana.name, message('4.2 / 3.9 (3 reviews)')],
    ['an assessment of dangers to a reviewer', 25, reader.name, message(risk)],
    ['why there is a conflict, to whom it is about', 25, recused, message(reason)],
    ['a word of farewell to another applicant', 35, bela.name, message(farewell)],
    ['a word of farewell to whom the case is closed', 35, recused, message(farewell)],
    [
      'who is chosen of a party with a closed case',
      45,
      recused,
      message(cast.applicants.find(({ party, name }) => party === ana.party && name !== ana.name)?.fullName ?? ''),
    ],
  ])('%s', (_, at, to, request) => {
    expect(leaksOf(shownAt(at, [to], request))).not.toEqual([]);
  });

  test('in a file', () => {
    const data = { request: message('The list is in the file.'), files: [{ name: 'list.csv', text: ana.fullName }] };
    expect(leaksOf(shownAt(6, [recused], {}, { data }))).toHaveLength(1);
  });

  test('in a channel, to whoever is let in later', () => {
    const post = { operation: 'create_message', path: '/channels/77/messages' };
    const trace = shownAt(25, [organizer], message(ana.fullName), post);
    expect(leaksOf(trace)).toEqual([]);

    const letIn: TraceEntry = {
      at: '',
      dir: 'actor',
      packet: 'audience',
      data: { channel: 'organizers', channelId: '77', came: [bela.name], went: [] },
    };
    expect(leaksOf([...trace, letIn])).toHaveLength(1);
  });

  test('and no complaint tells again what was leaked', () => {
    const [leak = ''] = leaksOf(shownAt(35, [bela.name], message(ana.fullName)));
    expect(leak).toContain(bela.name);
    expect(leak.toLowerCase()).not.toContain(ana.marks.name);
  });
});

describe('what may be known is no leak', () => {
  test.each<[string, number, string, unknown]>([
    ['to its writer', 0, ana.name, message(`${ana.fullName} ${ana.motivation} ${ana.concerns}`)],
    ['to an organizer', 25, organizer, message(`${ana.fullName} ${ana.concerns} <@${idOf(ana.name)}>`)],
    ['to a reviewer, the words', 6, reader.name, message(ana.motivation)],
    ['to a reviewer, who wrote them', 10, reader.name, message(`${ana.fullName} ${ana.affiliation} ${ana.position}`)],
    ['to a reviewer, what others say', 20, reader.name, message(evaluation)],
    ['to a reviewer, the own desk', 25, reader.name, button('1:score:a')],
    ['to an organizer with another conflict', 6, recused, message(bela.fullName)],
    ['to the invited, after the release', 30, ana.name, [message(invitation), button('1:accept-invitation:w')]],
    ['to all others, after the release', 30, bela.name, [message(refusal), button('1:read-decision:a')]],
    ['to organizers, what they wrote themselves', 25, organizer, message(`${risk} ${reason} ${invitation}`)],
  ])('%s', (_, at, to, request) => {
    expect(leaksOf(shownAt(at, [to], request))).toEqual([]);
  });

  test('and is counted, so that it shows when a kind of fact is never seen at all', () => {
    const { seen, unread } = knowledgeOf({ cast, book, idOf }, shownAt(25, [organizer], message(ana.fullName)));
    expect(seen).toMatchObject({ identity: 1, risk: 0 });
    expect(Object.keys(seen)).toEqual([...FACT_KINDS]);
    expect(unread).toEqual([ana.name, bela.name]);
  });
});
