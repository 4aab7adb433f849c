import { DiscordjsError, DiscordjsErrorCodes } from 'discord.js';

/** An operator's sentence about a database that cannot be used. Errors of our own are such sentences already. */
export function databaseTrouble(error: unknown): Error {
  if (error instanceof Error && error.message.startsWith('Another Antechamber')) return error;
  return new Error(
    `The database that DATABASE_URL names cannot be used (${reasonOf(error)}). See that PostgreSQL runs there, and that address, name and password are right.`,
    { cause: error },
  );
}

/** An operator's sentence about a login to Discord that failed. */
export function discordTrouble(error: unknown): Error {
  const isTokenWrong = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return new Error(
    isTokenWrong
      ? 'Discord does not accept DISCORD_TOKEN. Copy the token of the bot again from the Developer Portal, page Bot.'
      : `Discord cannot be reached (${reasonOf(error)}). See that this machine is online and, if DISCORD_API_BASE is set, that it is right.`,
    { cause: error },
  );
}

/** A message and a code. What a database, Discord or Node say at this point names hosts and accounts, never a password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code && !error.message.includes(code) ? `${error.message}, ${code}` : error.message;
}
