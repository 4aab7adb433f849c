/**
 * The form of all custom ids. Buttons outlive deployments, so a change of what
 * a verb or its ids mean needs another number here, and old buttons then answer
 * that they are outdated instead of doing something else.
 */
const VERSION = '1';

/** Discord's limit. */
const LENGTH_MOST = 100;

const VERB = /^[a-z][a-z0-9-]*$/;
const ID = /^[\w.-]+$/;

/** What a press on a button, select or form asks for. */
export interface Route {
  readonly verb: string;
  readonly ids: readonly string[];
}

/**
 * The custom id of a button, select or form: all that the bot remembers about it.
 *
 * Nothing is kept in memory, so that a button works after a restart.
 *
 * @throws an `Error` when a verb or id does not fit: a mistake of ours, never a member's.
 */
export function customId(verb: string, ...ids: readonly string[]): string {
  const text = [VERSION, verb, ...ids].join(':');
  if (!VERB.test(verb) || !ids.every((id) => ID.test(id))) throw new Error(`malformed custom id for ${verb}`);
  if (text.length > LENGTH_MOST) throw new Error(`custom id too long for ${verb}`);
  return text;
}

/** What a custom id asks for; `undefined` when it is of another version or was not made by {@link customId}. */
export function parseCustomId(text: string): Route | undefined {
  const [version, verb = '', ...ids] = text.split(':');
  if (version !== VERSION || text.length > LENGTH_MOST) return undefined;
  if (!VERB.test(verb) || !ids.every((id) => ID.test(id))) return undefined;
  return { verb, ids };
}
