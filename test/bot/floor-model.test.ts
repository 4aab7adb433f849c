import { ChannelType, Routes } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aFloor } from './voice-setup.ts';

/** On a busy machine the gateway may be slow. */
const PATIENT = { timeout: 10_000 };

describe('whatever happens', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
  const person = fc.constantFrom('Pat', 'Quinn', 'Cleo');
  const step = fc.oneof(
    fc.record({ what: fc.constant('join' as const), person }),
    fc.record({ what: fc.constant('lobby' as const), person }),
    fc.record({ what: fc.constant('leave' as const), person }),
    fc.record({ what: fc.constant('turn' as const), person }),
    fc.record({ what: fc.constant('by-hand' as const), person, isMuted: fc.boolean() }),
    fc.record({ what: fc.constant('over' as const) }),
  );

  test(`the floor comes to be as it was last wanted (seed ${seed})`, async () => {
    console.log(`the floor: seed ${seed}`);
    const { server, rest, settle, settleAll, isMuted } = await aFloor();
    server.byHand.createChannel('Lobby', ChannelType.GuildVoice);
    const voice = 'roads-and-rivers-voice-00a1b2';
    const isIn = (name: string) => server.actor(name).voice().channelId !== null;

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), person, async (steps, last) => {
        const settling: Promise<unknown>[] = [];
        for (const one of steps) {
          if (one.what === 'join') server.actor(one.person).joinVoice(voice);
          if (one.what === 'lobby') server.actor(one.person).joinVoice('Lobby');
          if (one.what === 'leave') server.actor(one.person).leaveVoice();
          if (one.what === 'turn') settling.push(settle(one.person));
          if (one.what === 'over') settling.push(settleAll());
          if (one.what === 'by-hand' && isIn(one.person)) {
            const { id } = server.actor(one.person);
            await rest.patch(Routes.guildMember(server.guildId, id), { body: { mute: one.isMuted } });
          }
        }
        await Promise.all(settling);
        for (const name of ['Pat', 'Quinn', 'Cleo']) server.actor(name).joinVoice(voice);

        await expect
          .poll(() => settle(last).then(() => ['Pat', 'Quinn', 'Cleo'].filter((name) => !isMuted(name))), PATIENT)
          .toEqual([last]);
        await expect
          .poll(() => settleAll().then(() => ['Pat', 'Quinn', 'Cleo'].filter((name) => isMuted(name))), PATIENT)
          .toEqual([]);
      }),
      { seed, numRuns: 10 },
    );
    expect(server.findings).toEqual([]);
    expect(server.refusals.filter(({ code }) => code !== 40_032)).toEqual([]);
  });
});
