// The bare bot: discord.js and nothing else. It answers every press at once, with the same words, and posts plain
// messages as fast as Discord allows while it is told to.
import { Client, Events, GatewayIntentBits, MessageFlags, type REST, Routes } from 'discord.js';
import { createRest } from '../../bot/rest.ts';
import { answerQuestions, type Questions } from './child.ts';

/** What can be asked of this process. */
export interface BareBotQuestions extends Questions {
  readonly start: (account: { readonly apiBase: string; readonly botToken: string }) => Promise<void>;
  /** Sends so many messages to these channels in turn; resolves when they are on their way. */
  readonly post: (task: { readonly channelIds: readonly string[]; readonly count: number }) => Promise<void>;
}

let client: Client | undefined;
let rest: REST | undefined;

const questions: BareBotQuestions = {
  async start({ apiBase, botToken }) {
    rest = createRest({ apiBase, token: botToken });
    client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiBase } });
    client.on(Events.InteractionCreate, (interaction) => {
      if (!interaction.isRepliable()) return;
      // Whoever got no answer is counted by Discord.
      interaction.reply({ content: 'Thank you.', flags: MessageFlags.Ephemeral }).catch(() => undefined);
    });
    await client.login(botToken);
  },
  async post({ channelIds, count }) {
    for (let n = 0; n < count; n += 1) {
      const route = Routes.channelMessages(channelIds[n % channelIds.length] ?? '');
      void rest?.post(route, { body: { content: `Message ${n}` } }).catch(() => undefined);
    }
  },
};

answerQuestions(questions, async () => await client?.destroy());
