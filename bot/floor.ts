import {
  type Client,
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  Events,
  PermissionFlagsBits as Flags,
  type Guild,
  type REST,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Floor, FloorRequest } from '../services/ports.ts';
import { isToBeMuted, type MuteChange, muteChanges, type Present, type Standing } from './mutes.ts';

export interface FloorOptions {
  /** Knows who is in which voice channel: it needs the intent for voice states. */
  readonly client: Client;
  readonly rest: REST;
  readonly log: Logger;
}

/** A request that takes longer is tried again when somebody asks again; others should not wait behind it. */
const ATTEMPT_MILLISECONDS = 10_000;

/**
 * Once nobody asks any more, what has failed is tried again after this long, and then after twice as long each time: a
 * mute of ours goes along with whoever leaves.
 */
const AGAIN_LEAST_MILLISECONDS = 3_000;
const AGAIN_MOST_MILLISECONDS = 60_000;

/** Without them Discord would refuse, and whoever is refused too often is shut out for an hour. */
const NEEDED = Flags.ViewChannel | Flags.Connect | Flags.MuteMembers;

/** Somebody who went away in the meantime. Whoever is in no voice channel can neither be muted nor unmuted. */
const GONE: readonly (number | string)[] = [Code.TargetUserIsNotConnectedToVoice, Code.UnknownMember];

/** The voices of one server. */
interface Hall extends Standing {
  readonly requests: Map<string, FloorRequest>;
  readonly silenced: Set<string>;
  /** The trouble in a channel that the log knows of, by code. */
  readonly troubles: Map<string, number | string>;
  /** The latest pass over everybody present. */
  last: Promise<void>;
  /** A pass that has not begun: it will see whatever is wanted by then. */
  next: Promise<void> | undefined;
  /** Looks again at what has failed; one at a time. */
  again: NodeJS.Timeout | undefined;
  /** After how long, should it fail once more. */
  againAfter: number;
}

/**
 * Gives people the floor: mutes and unmutes those in a voice channel.
 *
 * Whom it has muted it remembers until their voice is given back, so that nobody who left the
 * channel stays silent on the server. A restart forgets whom; from then on everybody is given their
 * voice back once who is seen in a channel where all may speak.
 */
export function createFloor({ client, rest, log }: FloorOptions): Floor {
  const halls = new Map<string, Hall>();
  const listeners: ((channelId: string) => void)[] = [];

  client.on(Events.VoiceStateUpdate, (before, after) => {
    lookAgain(after.guild);
    const touched = [before.channelId, after.channelId].filter((id) => id !== null);
    for (const id of new Set(touched)) for (const listener of listeners) listener(id);
  });
  // After a lost connection nobody tells what has happened in between, but who is where now.
  client.on(Events.GuildAvailable, lookAgain);

  return {
    async settle(request) {
      const { serverId, voiceChannelId, speaking } = request;
      const hall = halls.get(serverId) ?? newHall();
      halls.set(serverId, hall);
      const before = hall.requests.get(voiceChannelId);
      // Asked again: whoever has had their voice back by now is no longer ours to unmute.
      const isRepeated = speaking === 'all' && before?.speaking === 'all';
      hall.requests.set(voiceChannelId, isRepeated ? before : request);
      await pass(serverId, hall);
      const guild = client.guilds.cache.get(serverId);
      return guild !== undefined && isAsWanted(guild, hall);
    },
    onVoice: (listener) => void listeners.push(listener),
  };

  function lookAgain({ id }: Guild): void {
    const hall = halls.get(id);
    if (!hall) return;
    pass(id, hall)
      .then(() => lookLater(id, hall))
      .catch((error: unknown) => log.error({ err: error }, 'the floor was not settled'));
  }

  /** Where something is left to be done, somebody may stay silent with no one asking for them any more. */
  function lookLater(serverId: string, hall: Hall): void {
    const guild = client.guilds.cache.get(serverId);
    if (!guild || isAsWanted(guild, hall)) {
      hall.againAfter = AGAIN_LEAST_MILLISECONDS;
      return;
    }
    if (hall.again) return;
    hall.again = setTimeout(() => {
      hall.again = undefined;
      // A client that was shut down is never ready again; one that has lost its connection is.
      if (client.isReady()) lookAgain(guild);
    }, hall.againAfter).unref();
    hall.againAfter = Math.min(2 * hall.againAfter, AGAIN_MOST_MILLISECONDS);
  }

  /** One pass at a time, and one waiting at most: a slow Discord must not pile them up. */
  function pass(serverId: string, hall: Hall): Promise<void> {
    if (hall.next) return hall.next;
    const next = hall.last.then(async () => {
      hall.next = undefined;
      const guild = client.guilds.cache.get(serverId);
      if (guild) await settleAll(guild, hall);
    });
    hall.next = next;
    // A pass that failed is told to whoever asked for it; the next one begins afresh.
    hall.last = next.catch(() => undefined);
    return next;
  }

  async function settleAll(guild: Guild, hall: Hall): Promise<void> {
    // After a crash nobody remembers who was muted by us: whoever is found muted as wanted, was.
    for (const one of presentIn(guild)) {
      if (one.isMuted && isToBeMuted(one, hall) === true) hall.silenced.add(one.memberId);
    }
    const tried = new Set<string>();
    const shut = new Set<string>();
    // Looked up anew after each change: the floor may have passed on in the meantime.
    for (;;) {
      const change = muteChanges(presentIn(guild), hall).find(
        ({ memberId, channelId }) => !tried.has(memberId) && !shut.has(channelId),
      );
      if (!change) return rememberHeard(guild, hall);
      tried.add(change.memberId);
      const trouble = await troubleWith(guild, hall, change);
      if (trouble === undefined) continue;
      shut.add(change.channelId);
      // Once, until something has worked again: it may be asked every second.
      if (hall.troubles.get(change.channelId) !== trouble) {
        log.warn({ serverId: guild.id, channelId: change.channelId, code: trouble }, 'cannot mute or unmute');
      }
      hall.troubles.set(change.channelId, trouble);
    }
  }

  /** Where everybody may speak, whoever has been seen with their voice is no longer ours to unmute. */
  function rememberHeard(guild: Guild, { requests }: Hall): void {
    const heard = new Set(presentIn(guild).flatMap(({ memberId, isMuted }) => (isMuted ? [] : [memberId])));
    for (const [channelId, request] of requests) {
      if (request.speaking !== 'all') continue;
      requests.set(channelId, { ...request, memberIds: request.memberIds.filter((id) => !heard.has(id)) });
    }
  }

  /** Mutes or unmutes; gives the code of what would keep us from doing the same to others in the channel. */
  async function troubleWith(guild: Guild, hall: Hall, change: MuteChange): Promise<number | string | undefined> {
    const { memberId, channelId, isMuted } = change;
    if (!mayMute(guild, channelId)) return Code.MissingPermissions;
    // Discord tells of the change later than it answers: until then this is what we know.
    const state = guild.voiceStates.cache.get(memberId);
    if (state) state.serverMute = isMuted;
    // Before it is certain: a cut connection must not leave somebody silent whom nobody remembers.
    if (isMuted) hall.silenced.add(memberId);
    try {
      const signal = AbortSignal.timeout(ATTEMPT_MILLISECONDS);
      await rest.patch(Routes.guildMember(guild.id, memberId), { body: { mute: isMuted }, signal });
    } catch (error) {
      if (state?.serverMute === isMuted) state.serverMute = !isMuted;
      if (!(error instanceof DiscordAPIError)) return codeOf(error);
      if (isMuted) hall.silenced.delete(memberId);
      return GONE.includes(error.code) ? undefined : error.code;
    }
    if (!isMuted) hall.silenced.delete(memberId);
    hall.troubles.delete(channelId);
    return undefined;
  }
}

const newHall = (): Hall => ({
  requests: new Map(),
  silenced: new Set(),
  troubles: new Map(),
  last: Promise.resolve(),
  next: undefined,
  again: undefined,
  againAfter: AGAIN_LEAST_MILLISECONDS,
});

/** Whether everybody present has the voice they are to have. */
const isAsWanted = (guild: Guild, hall: Hall): boolean => muteChanges(presentIn(guild), hall).length === 0;

const presentIn = (guild: Guild): readonly Present[] =>
  [...guild.voiceStates.cache.values()].flatMap(({ id, channelId, serverMute }) =>
    channelId === null ? [] : [{ memberId: id, channelId, isMuted: serverMute === true }],
  );

/** Whether the bot may mute in a voice channel, by what the gateway told of roles and channels. */
function mayMute(guild: Guild, channelId: string): boolean {
  const channel = guild.channels.cache.get(channelId);
  const { me } = guild.members;
  return channel !== undefined && me !== null && channel.permissionsFor(me).has(NEEDED);
}

/** The network's code, or at least a name; never a message, which could tell of a person. */
function codeOf(error: unknown): number | string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'number' || typeof code === 'string' ? code : error.name;
}
