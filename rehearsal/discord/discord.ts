import type { Trace } from '../trace.ts';
import type { Access } from './access.ts';
import type { BotMessages } from './bot-messages.ts';
import type { Cdn } from './cdn.ts';
import type { Commands } from './commands.ts';
import type { Dispatch } from './gateway.ts';
import type { Interaction, Interactions, ModalPayload } from './interactions.ts';
import type { Live } from './live.ts';
import type { Snowflakes } from './snowflake.ts';
import type { World } from './world.ts';

/** Everything the routes and the people act upon: the world, and the ways to tell others of a change. */
export interface Discord {
  readonly world: World;
  readonly clock: () => Date;
  readonly ids: Snowflakes;
  readonly access: Access;
  readonly cdn: Cdn;
  readonly live: Live;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly botMessages: BotMessages;
  readonly trace: Trace;
  /** Modals in front of people, by the interaction that opened them. */
  readonly openModals: Map<string, { readonly modal: ModalPayload; readonly from: Interaction }>;
  /** To be called when other people may see a channel than before and no packet says so. */
  readonly noteAudiences: () => void;
  /** Tells the bot, if it listens. */
  dispatch(name: string, data: unknown, options?: Partial<Omit<Dispatch, 'name' | 'data'>>): void;
  /** Privileged intents that the application has been granted. */
  readonly grantedIntents: number;
}
