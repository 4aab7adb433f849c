import type { Trace } from '../trace.ts';
import { createAccess } from './access.ts';
import { createAudiences } from './audiences.ts';
import { createBotMessages } from './bot-messages.ts';
import { createCdn } from './cdn.ts';
import { createCommands } from './commands.ts';
import type { Discord } from './discord.ts';
import { foundWorld } from './found-world.ts';
import { createInteractions } from './interactions.ts';
import { createLive } from './live.ts';
import { DEFAULT_BOT_PERMISSIONS, type RehearsalOptions } from './options.ts';
import { createSnowflakes } from './snowflake.ts';

const TOKEN_MS = 15 * 60_000;

/** What the world is set down in. */
export interface Surroundings {
  readonly clock: () => Date;
  readonly trace: Trace;
  readonly origin: () => string;
  readonly dispatch: Discord['dispatch'];
}

/** The world of a rehearsal with everything that acts upon it, before anybody can connect. */
export function createDiscord(options: RehearsalOptions, { clock, trace, origin, dispatch }: Surroundings): Discord {
  const ids = createSnowflakes(options.seed ?? 0, clock);
  const world = foundWorld(
    {
      guildName: options.guildName ?? 'Rehearsal',
      botName: options.botName ?? 'Antechamber',
      botPermissions: options.botPermissions ?? DEFAULT_BOT_PERMISSIONS,
      people: options.people,
    },
    ids,
  );
  const patience = { answerMs: options.answerMs ?? 3_000, thinkingMs: options.thinkingMs ?? 60_000, tokenMs: TOKEN_MS };
  const access = createAccess(world, clock);
  const botMessages = createBotMessages(world);
  const audiences = createAudiences({ world, access, trace, botMessages });
  return {
    world,
    clock,
    ids,
    trace,
    dispatch,
    access,
    cdn: createCdn(origin),
    live: createLive(clock),
    commands: createCommands({ applicationId: world.applicationId, guildId: world.guild.id }, ids),
    interactions: createInteractions(patience, ids, clock),
    botMessages,
    noteAudiences: audiences.note,
    openModals: new Map(),
    grantedIntents: options.privilegedIntents ?? 0,
  };
}
