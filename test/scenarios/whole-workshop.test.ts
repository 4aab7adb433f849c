import { afterAll, beforeAll, expect, test } from 'vitest';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import { formOf, messageOf, peopleFor, until, walkToTheRoom, withButton } from '../support/walk.ts';

let house: House;

beforeAll(async () => {
  house = await aHouse({ seed: 11, people: peopleFor(5) });
});

afterAll(() => house.close());

test('a workshop goes from the call to the summary, by commands, buttons and forms alone', async () => {
  const { server } = house;
  const { workshopId, room } = await walkToTheRoom(house, { perParty: 5 });
  const fay = server.actor('Fay');
  const participants = server.people.filter((name) => /^(Ana|Bela)/.test(name)).map((name) => server.actor(name));

  await messageOf(fay.slash('/round open', {}, { channel: room }));
  for (const person of participants) {
    const form = await formOf(person.press(await withButton(person, room, 'Write a statement'), 'Write a statement'));
    const kept = await messageOf(
      person.submit(form, {
        'What do you want to say?': `${person.name} needs water.`,
        'May the public summary quote it?': person.name === 'Ana 1' ? 'yes' : 'no',
      }),
    );
    expect(kept.ephemeral).toBe(true);
  }
  await endRound(fay, room);
  const revealed = await until(
    () => fay.sees(room).find(({ text }) => text.includes('Ana 1 needs water.')),
    'the reveal',
  );
  for (const { name } of participants) expect(revealed.text).toContain(`${name} needs water.`);
  expect(revealed.text).not.toContain('Dr ');

  for (const person of participants) {
    let ask = await messageOf(person.press(await withButton(person, room, 'React'), 'React'));
    ask = await messageOf(person.press(ask, 'Agree'));
    await messageOf(person.press(ask, person.name.startsWith('Ana') ? 'Agree' : 'Disagree'));
  }
  await endRound(fay, room);
  await until(
    () => fay.sees(room).find(({ text }) => text.includes('all 2 rounds') || text.includes('agenda is')),
    'the end',
  );

  const draft = await messageOf(server.actor('Olena').slash('/summary draft', { workshop: workshopId }));
  await messageOf(server.actor('Olena').press(draft, 'Approve for the audience'));
  expect(server.actor('Outsider').sees('workshop-summaries')).toEqual([]);
  const shown = await messageOf(fay.slash('/summary approve', { workshop: workshopId }));
  await messageOf(fay.press(shown, 'Approve for the audience'));

  const posted = await until(() => {
    const seen = server.actor('Outsider').sees('workshop-summaries');
    return seen.length === 3 && seen.map(({ text }) => text).join('\n\n');
  }, 'the summary');
  expect(posted).toContain('Ana 1 needs water.');
  expect(posted).not.toContain('Ana 2 needs water.');
  expect(posted).not.toMatch(/Dr (Ana|Bela)|Institute of Hydrology/);
  expect(server.findings).toEqual([]);
});

test('all that the bot asked of Discord is known to Discord’s document and to the rehearsal', () => {
  const { trace } = house.server;

  expect(trace.unknown()).toEqual([]);
  expect([...trace.operations().keys()].toSorted()).toEqual([
    'bulk_set_guild_application_commands',
    'create_dm',
    'create_guild_channel',
    'create_guild_role',
    'create_interaction_response',
    'create_message',
    'get_bot_gateway',
    'get_guild_member',
    'get_my_user',
    'list_guild_application_commands',
    'list_guild_channels',
    'list_guild_roles',
    'set_channel_permission_overwrite',
    'update_message',
    'update_original_webhook_message',
  ]);
});
