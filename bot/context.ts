import type { Language } from '../domain/language.ts';
import type { Caller } from '../domain/server.ts';
import type { Ports } from '../services/ports.ts';
import type { Say } from './languages/catalog.ts';

/** What a command or press knows about who asks, and what it needs to answer. */
export interface Context {
  readonly ports: Ports;
  /** In a direct message `serverId` is empty and there are no roles: Discord does not say which server a message was about. */
  readonly caller: Caller;
  /** The language in which this person reads, chosen here or in Discord. */
  readonly language: Language;
  readonly say: Say;
  readonly now: () => Promise<Date>;
  /** Names this very command, press or form, as Discord does: what is done under it twice is one deed. */
  readonly requestId: string;
}
