import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayIn } from '../../bot/languages/catalog.ts';
import { aHouse, type House } from '../support/house.ts';
import { apply, messageOf, peopleFor, plan, reviewAll, setUp, withButton } from '../support/walk.ts';

const say = sayIn('en');
let house: House;
let workshopId: string;

beforeAll(async () => {
  house = await aHouse({ seed: 41, people: peopleFor(3) });
  await setUp(house);
  ({ workshopId } = await plan(house));
  const olena = house.server.actor('Olena');
  await messageOf(olena.slash('/call open', { workshop: workshopId }));
  for (const name of house.server.people.filter((one) => /^(Ana|Bela)/.test(one))) {
    const person = house.server.actor(name);
    await withButton(person, 'workshop-calls', 'Apply');
    await apply(person, { 'Your affiliation': `Institute of ${name}` });
  }
  await reviewAll(house);
  await messageOf(olena.slash('/call close', { workshop: workshopId }));
}, 120_000);

afterAll(() => house.close());

const typed = async (who: string, command: string, options: Record<string, unknown> = {}) =>
  await messageOf(house.server.actor(who).slash(command, options as never));
const ask = (command: string, who = 'Olena', options: Record<string, unknown> = {}) =>
  typed(who, command, { workshop: workshopId, ...options });
const importing = (content: string) =>
  ask('/cohort rules-import', 'Olena', { file: { fileName: 'rules.yaml', content } });

/** The value that the list gives for an application of this number. */
async function applicationIn(who: string, number: number): Promise<string | undefined> {
  const offered = await house.server.actor(who).autocomplete('/cohort explain', 'application', `${number} ·`);
  return offered[0] && String(offered[0].value);
}

describe('over the wire', () => {
  test('a file of rules with a mistake is refused with its line, and nothing changes', async () => {
    const before = (await ask('/cohort rules')).content;
    const refused = await importing('perInstitution: 1\nquotas:\n  - attribute: gender\n    is: lady\n    least: 1\n');
    expect(refused.content).toBe(
      'The rules were not saved. Line 4, at “is”: this must be one of these words: `woman`, `man`, `another`, `unsaid`. Correct the file and send it again.',
    );
    expect((await importing('include: [99]\n')).content).toContain('Line 1, at “include”');
    expect((await ask('/cohort rules')).content).toBe(before);
  });

  test('rules that cannot be met propose nothing, and say which would have to give way', async () => {
    await importing('quotas:\n  - { attribute: careerStage, is: early, least: 2 }\n');
    expect((await ask('/cohort propose')).content).toBe(say('refusal.cohort-impossible'));
    expect((await ask('/cohort relax')).content).toContain('people with `careerStage: early`: 2 people too few');
    expect((await ask('/cohort confirm')).content).toBe(say('refusal.no-cohort'));
  });

  test('a proposal is made, explained, compared, and confirmed by two', async () => {
    await importing('perInstitution: 1\napart:\n  - { applications: [1, 2], reason: public-dispute }\n');
    const [exported] = (await ask('/cohort rules-export')).attachments;
    expect(exported?.name).toBe('cohort-rules.yaml');
    const proposal = await ask('/cohort propose');
    expect(proposal.content).toContain('Merit of all who are chosen: 32.000 points.');
    expect(proposal.ephemeral).toBe(true);

    const one = await typed('Olena', '/cohort explain', { application: await applicationIn('Olena', 1) });
    expect(one.content).toMatch(/is in the proposal|is not in the proposal/);
    expect(one.content).toContain('the lot decided');
    expect((await ask('/cohort compare')).content).toContain('0.000 points less');
    expect((await ask('/cohort relax')).content).toBe(say('reply.relax.none'));

    const shown = await Promise.all(['Olena', 'Otto'].map((name) => ask('/cohort confirm', name)));
    const label = say('button.confirm-cohort');
    const pressed = await Promise.all([
      messageOf(house.server.actor('Olena').press(shown[0]!, label)),
      messageOf(house.server.actor('Otto').press(shown[1]!, label)),
    ]);
    expect(pressed.map(({ content }) => /(\d) of 2/.exec(content)?.[1]).toSorted()).toEqual(['1', '2']);
    expect((await ask('/cohort confirm', 'Otto')).content).toContain('2 of 2 organizers');
  });

  test('nobody but an organizer is told anything', async () => {
    for (const path of ['propose', 'compare', 'relax', 'confirm', 'rules', 'rules-export']) {
      expect((await ask(`/cohort ${path}`, 'Ana 1')).content).toBe(
        say('refusal.needs-role', { role: say('role.organizer') }),
      );
    }
    expect(await applicationIn('Ana 1', 1)).toBeUndefined();
    const id = await applicationIn('Olena', 1);
    expect((await typed('Ana 1', '/cohort explain', { application: id })).content).not.toContain('Ana 1');
  });

  test('a press for a proposal that has been replaced changes nothing', async () => {
    await importing('include: [1, 2, 4, 5]\n');
    await ask('/cohort propose');
    const shown = await ask('/cohort confirm');
    await importing('include: [1, 3, 4, 5]\n');
    await ask('/cohort propose');

    const late = await messageOf(house.server.actor('Olena').press(shown, say('button.confirm-cohort')));
    expect(late.content).toBe(say('refusal.changed-meanwhile'));
    expect((await ask('/cohort confirm')).content).toContain('0 of 2 organizers');
  });
});
