import { MessageFlags } from 'discord-api-types/v10';
import { textOf } from './message-text.ts';
import { namesOf } from './payloads.ts';
import { type StoredMessage, titleOf, type World } from './world.ts';

/** A message the bot created, and what became of it. */
export interface BotMessage {
  readonly id: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly nonce?: string;
  readonly createdAt: Date;
  editedAt?: Date;
  deletedAt?: Date;
  /** As last edited. */
  content: string;
  /** Everything a person reads in it, as last edited. */
  text: string;
  readonly ephemeral: boolean;
  readonly direct: boolean;
  /** Names of those who could see it when it was sent. */
  readonly seenBy: readonly string[];
  /** Names of all who could ever read it: `seenBy`, and whoever was let into the channel while it stood there. */
  readers: readonly string[];
  /** Names of those it pinged. */
  readonly pinged: readonly string[];
}

export interface BotMessages {
  readonly all: readonly BotMessage[];
  created(message: StoredMessage, seenBy: readonly string[]): void;
  edited(message: StoredMessage, at: Date): void;
  deleted(message: StoredMessage, at: Date): void;
  /** These people have been let into a channel and can read back. */
  readBy(channelId: string, names: readonly string[]): void;
}

/** Remembers every message of the bot, deleted ones included, for checkers. */
export function createBotMessages(world: World): BotMessages {
  const all: BotMessage[] = [];
  const byId = new Map<string, BotMessage>();
  return {
    all,
    created(message, seenBy) {
      const channel = world.channels.get(message.channelId);
      const entry: BotMessage = {
        id: message.wire.id,
        channelId: message.channelId,
        channelName: channel ? titleOf(world, channel) : '',
        ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
        createdAt: message.createdAt,
        content: message.wire.content,
        text: textOf(world, message.wire),
        ephemeral: ((message.wire.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
        direct: channel?.recipientId !== undefined,
        seenBy: namesOf(world, seenBy),
        readers: namesOf(world, seenBy),
        pinged: namesOf(world, message.pinged),
      };
      all.push(entry);
      byId.set(entry.id, entry);
    },
    edited(message, at) {
      const entry = byId.get(message.wire.id);
      if (entry)
        Object.assign(entry, { editedAt: at, content: message.wire.content, text: textOf(world, message.wire) });
    },
    deleted(message, at) {
      const entry = byId.get(message.wire.id);
      if (entry) entry.deletedAt = at;
    },
    readBy(channelId, names) {
      for (const entry of all) {
        if (entry.channelId !== channelId || entry.ephemeral || entry.deletedAt) continue;
        entry.readers = [...new Set([...entry.readers, ...names])];
      }
    },
  };
}
