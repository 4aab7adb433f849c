import { expect, test } from 'vitest';
import type { Ports } from '../../../services/ports.ts';
import { openLetters, openLettersToEdit, rewordLetter } from '../../../services/screening/letters.ts';
import { findOwnDecision } from '../../../services/screening/own-decision.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { declineInvitation } from '../../../services/screening/reply.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aSignedRisk, memberOf, on } from '../../support/build.ts';
import { before } from '../../support/slipping-in.ts';
import { applicationIdOf, choose, judgedWorld, type Person } from './seated.ts';
import { member, organizer, workshopId } from './story.ts';

/** Of Ardania 1 is the best and 2 next, 3 passes no gate; of Belmark 4. */
const PEOPLE: readonly Person[] = [
  { party: 'party-1', score: 5 },
  { party: 'party-1', score: 4 },
  { party: 'party-1', score: 1 },
  { party: 'party-2', score: 5 },
];

async function word(ports: Ports, kind: 'invitation' | 'alternate' | 'not-chosen', text: string) {
  const { version } = await openLetters(ports, organizer, workshopId);
  return await rewordLetter(ports, organizer, { workshopId, version, kind, language: 'en', text });
}

async function readyToRelease() {
  const world = await judgedWorld(PEOPLE);
  const { mark } = await choose(world);
  return { world, release: (ports = world.ports) => releaseDecisions(ports, organizer, { workshopId, mark }) };
}

test('each is told in the organizers’ words: with a seat, in line for one, or without', async () => {
  const { world, release } = await readyToRelease();
  await word(world.ports, 'invitation', 'Welcome to {title}, for {party}. Reply by {replies-due}.');
  await word(world.ports, 'alternate', 'You stand in line.');
  await word(world.ports, 'not-chosen', 'Not this time.');

  await release();
  await world.deliverAll();

  const said = Object.fromEntries(
    world.sent.map(({ to, content }) => [
      to.kind === 'member' ? to.memberId : '',
      'letter' in content ? content.letter?.words : undefined,
    ]),
  );
  expect(said).toEqual({
    [memberOf(1)]: 'Welcome to {title}, for {party}. Reply by {replies-due}.',
    [memberOf(2)]: 'You stand in line.',
    [memberOf(3)]: 'Not this time.',
    [memberOf(4)]: 'Welcome to {title}, for {party}. Reply by {replies-due}.',
  });
  expect(world.sent.find(({ content }) => content.kind === 'invitation')?.content).toMatchObject({
    letter: { party: 'Ardania', repliesDueAt: on(5, '22:00') },
  });
});

test('in a language without words of the organizers’, the bot’s own are sent', async () => {
  const { world, release } = await readyToRelease();
  await world.ports.members.setLanguage(memberOf(1), 'uk');
  await word(world.ports, 'invitation', 'Welcome.');

  await release();
  await world.deliverAll();

  const to1 = world.sent.find(({ to }) => to.kind === 'member' && to.memberId === memberOf(1));
  expect(to1?.content).not.toHaveProperty('letter');
});

test.each([
  ['Dear {name}, come.', 'name'],
  ['By {replies-due}', 'replies-due'],
  ['{title', ''],
  ['}{', ''],
])('%s is refused in a word to those not chosen, and nothing is saved', async (text, name) => {
  const { world } = await readyToRelease();
  await word(world.ports, 'not-chosen', 'As before.');

  await expect(word(world.ports, 'not-chosen', text)).rejects.toMatchObject({
    code: 'unknown-placeholder',
    facts: { name, allowed: 'title, party, starts' },
  });
  const stored = await world.ports.papers.find('letters', { workshopId });
  expect(stored?.content.texts['not-chosen']).toEqual({ en: 'As before.' });
});

test('words that would not fit into a message are refused, also such as only grow when they are filled in', async () => {
  const { world } = await readyToRelease();

  for (const text of ['я'.repeat(1001), '*'.repeat(501), '{title}'.repeat(20)]) {
    await expect(word(world.ports, 'invitation', text)).rejects.toMatchObject({ code: 'text-too-long' });
  }
  await word(world.ports, 'invitation', 'я'.repeat(1000));
});

test('of two organizers who opened the same form, the second is told, and writes over nothing', async () => {
  const { world } = await readyToRelease();
  const { version } = await openLettersToEdit(world.ports, organizer, workshopId);
  const asked = { workshopId, version, kind: 'invitation', language: 'en' } as const;
  await rewordLetter(world.ports, organizer, { ...asked, text: 'By the first.' });

  const second = rewordLetter(world.ports, organizer, { ...asked, text: 'By the second.' });
  await expect(second).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const { letters } = await openLetters(world.ports, organizer, workshopId);
  expect(letters.texts.invitation).toEqual({ en: 'By the first.' });
});

test('an empty text gives the word back to the bot', async () => {
  const { world } = await readyToRelease();
  await word(world.ports, 'invitation', 'Welcome.');

  await word(world.ports, 'invitation', ' \u200b ');

  expect((await world.ports.papers.find('letters', { workshopId }))?.content.texts).toEqual({ invitation: {} });
});

test('what has been sent is not worded anew; who moves up later reads the same words', async () => {
  const { world, release } = await readyToRelease();
  await word(world.ports, 'invitation', 'Welcome.');
  await release();

  await expect(word(world.ports, 'invitation', 'Hello.')).rejects.toMatchObject({ code: 'letters-sent' });
  await declineInvitation(world.ports, member(1), workshopId);
  await world.deliverAll();

  expect(world.sent.at(-1)).toMatchObject({
    to: { memberId: memberOf(2) },
    content: { kind: 'invitation', letter: { words: 'Welcome.' } },
  });
});

/** The edit comes right before each single call of the release, so in every order there can be; gives the calls at which it was lost. */
async function lostEdits(through: (ports: Ports) => Ports = (ports) => ports): Promise<readonly number[]> {
  const lost: number[] = [];
  for (let nth = 1; nth <= 150; nth += 1) {
    const { world, release } = await readyToRelease();
    let edit: Promise<unknown> = Promise.resolve('not tried');
    const ports = before(through(world.ports), nth, () => {
      edit = word(world.ports, 'invitation', 'New words.').then(
        () => 'taken',
        (error: unknown) => (error as { code?: string }).code,
      );
      return edit;
    });
    await release(ports);
    await world.deliverAll();

    const outcome = await edit;
    if (outcome === 'not tried') {
      expect(nth).toBeGreaterThan(15);
      return lost;
    }
    const invitations = world.sent.filter(({ content }) => content.kind === 'invitation');
    expect(['taken', 'letters-sent', 'changed-meanwhile'], `call ${nth}`).toContain(outcome);
    expect(invitations).toHaveLength(2);
    const isSent = invitations.every(({ content }) => 'letter' in content && content.letter?.words === 'New words.');
    if (isSent !== (outcome === 'taken')) lost.push(nth);
  }
  throw new Error('a release of so many calls was not expected');
}

test('an edit that crosses a release is either sent or refused, never taken and not sent', async () => {
  expect(await lostEdits()).toEqual([]);
});

test('were the words not fixed before anybody is told, such an edit would be lost', async () => {
  const withoutFixing = (ports: Ports): Ports => ({
    ...ports,
    papers: { ...ports.papers, save: async (papers) => papers.length > 0 },
    participants: { ...ports.participants, save: (seats, owed) => ports.participants.save(seats, owed) },
  });

  expect(await lostEdits(withoutFixing)).not.toEqual([]);
});

test('whoever has closed their direct messages reads the letter in private, and nobody reads another’s', async () => {
  const { world, release } = await readyToRelease();
  await word(world.ports, 'alternate', 'You stand in line.');
  const asked = (n: number) => ({ applicationId: applicationIdOf(n), language: 'en' as const });
  await expect(findOwnDecision(world.ports, member(1), asked(1))).rejects.toMatchObject({ code: 'not-decided' });
  await release();

  expect(await findOwnDecision(world.ports, member(1), asked(1))).toMatchObject({ content: { kind: 'invitation' } });
  expect(await findOwnDecision(world.ports, member(2), asked(2))).toMatchObject({
    content: { kind: 'not-chosen', isAlternate: true, letter: { words: 'You stand in line.' } },
  });
  const third = await findOwnDecision(world.ports, member(3), asked(3));
  expect(third.content).toEqual({ kind: 'not-chosen', applicationId: applicationIdOf(3), title: 'Water sharing' });
  await expect(findOwnDecision(world.ports, member(2), asked(1))).rejects.toMatchObject({ code: 'no-application' });
});

test('a letter read again says what was sent, whatever has changed since', async () => {
  const { world, release } = await readyToRelease();
  await release();
  const content = { ...aSignedRisk(workshopId).content, level: 'forbidding' as const };
  await world.ports.papers.save([{ kind: 'risk', home: { workshopId }, key: applicationIdOf(2), version: 0, content }]);
  await world.deliverAll();

  for (const n of [2, 3]) {
    const read = await findOwnDecision(world.ports, member(n), { applicationId: applicationIdOf(n), language: 'en' });
    const sent = world.sent.find(({ to }) => to.kind === 'member' && to.memberId === memberOf(n));
    expect(read.content).toEqual(sent?.content);
  }
});

test('somebody chosen who withdraws before the release never learns that they were', async () => {
  const { world, release } = await readyToRelease();
  await withdrawApplication(world.ports, member(1), applicationIdOf(1));
  await release();

  const asked = { applicationId: applicationIdOf(1), language: 'en' } as const;
  await expect(findOwnDecision(world.ports, member(1), asked)).rejects.toMatchObject({ code: 'no-application' });
});

test('only organizers word letters, and none who has applied to this workshop', async () => {
  const { world } = await readyToRelease();
  const asked = { workshopId, version: 0, kind: 'invitation', language: 'en', text: 'Welcome.' } as const;

  await expect(rewordLetter(world.ports, member(9), asked)).rejects.toMatchObject({ code: 'needs-role' });
  const applicant = { ...organizer, memberId: memberOf(1) };
  await expect(rewordLetter(world.ports, applicant, asked)).rejects.toMatchObject({ code: 'review-own' });
});
