import type { MessageType } from 'discord-api-types/v10';
import type { UploadedFile } from './cdn.ts';
import type { Component } from './components.ts';
import type { AllowedMentions } from './mentions.ts';
import type { Wire } from './payloads.ts';
import type { Channel } from './world.ts';

/** What the API takes for a message, to create or to edit one. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Wire[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
  readonly attachments?:
    | readonly { readonly id: string | number; readonly description?: string | null; readonly title?: string | null }[]
    | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly message_reference?: { readonly message_id?: string; readonly fail_if_not_exists?: boolean } | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean;
  readonly tts?: boolean;
  readonly poll?: Wire | null;
}

/** A message about to exist. */
export interface Draft {
  readonly channel: Channel;
  readonly authorId: string;
  readonly body: MessageBody;
  readonly files?: readonly UploadedFile[];
  /** The one person who shall see it. */
  readonly onlyFor?: string | undefined;
  /** A placeholder: the bot "is thinking". */
  readonly isLoading?: boolean;
  /** Fields that only answers to interactions have. */
  readonly extra?: Wire;
  readonly type?: MessageType;
  /** A line Discord itself writes in somebody's name, as when a message is pinned: no message of the bot's. */
  readonly isSystem?: boolean;
}
