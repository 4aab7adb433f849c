/**
 * The database could not be made ready, in a sentence for whoever starts the bot.
 *
 * The message stands alone: what failed, the server's own last words where it
 * had any, and what to do. There is nothing in the stack worth reading.
 */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}
