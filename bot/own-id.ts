import { type APIUser, type REST, Routes } from 'discord.js';

/** The bot's own Discord account, asked for once: it never changes. A failed question is asked again. */
export function createOwnId(rest: REST): () => Promise<string> {
  let known: string | undefined;
  return async () => {
    // Discord's REST client types every answer as unknown; this route answers with the bot's account.
    known ??= ((await rest.get(Routes.user('@me'))) as APIUser).id;
    return known;
  };
}
