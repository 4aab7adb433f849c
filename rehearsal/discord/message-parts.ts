import type { UploadedFile } from './cdn.ts';
import type { Discord } from './discord.ts';
import type { MessageBody } from './message-body.ts';
import type { Wire } from './payloads.ts';

/** Keeps the uploaded files and gives the attachments of the message. */
export function storedAttachments(
  discord: Discord,
  channelId: string,
  body: MessageBody,
  files: readonly UploadedFile[],
  ephemeral: boolean,
): Wire[] {
  return files.map((file) => {
    const id = discord.ids.next();
    const described = body.attachments?.find((one) => String(one.id) === file.index);
    const url = discord.cdn.store(channelId, id, file);
    return {
      id,
      filename: file.name,
      size: file.content.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(described?.description ? { description: described.description } : {}),
      ...(described?.title ? { title: described.title } : {}),
      ...(ephemeral ? { ephemeral: true } : {}),
    };
  });
}

/** `attachment://name` stands for an upload of the same message. */
export function mediaFrom(discord: Discord, attachments: readonly Wire[]): (url: string) => Wire {
  return (url) => {
    const attached = attachments.find(({ filename }) => url === `attachment://${String(filename)}`);
    if (!attached)
      return { id: discord.ids.next(), url, proxy_url: url, width: null, height: null, content_type: null };
    return {
      id: discord.ids.next(),
      url: attached['url'],
      proxy_url: attached['url'],
      width: null,
      height: null,
      content_type: attached['content_type'] ?? null,
      attachment_id: attached['id'],
      name: attached['filename'],
      size: attached['size'],
    };
  };
}

/** Embeds as Discord gives them back. */
export function embedsOf(body: MessageBody, attachments: readonly Wire[]): Wire[] {
  const picture = (image: unknown): Wire => {
    const { url } = image as { url: string };
    const attached = attachments.find(({ filename }) => url === `attachment://${String(filename)}`);
    const address = attached ? attached['url'] : url;
    return { url: address, proxy_url: address, width: 0, height: 0 };
  };
  return (body.embeds ?? []).map((embed) => ({
    ...embed,
    type: 'rich',
    ...(Array.isArray(embed['fields'])
      ? { fields: embed['fields'].map((field: Wire) => ({ inline: false, ...field })) }
      : {}),
    ...(embed['image'] ? { image: picture(embed['image']) } : {}),
    ...(embed['thumbnail'] ? { thumbnail: picture(embed['thumbnail']) } : {}),
  }));
}

/** A poll that nobody has voted in yet. */
export function pollOf(poll: Wire, now: Date): Wire {
  const answers = (poll['answers'] as Wire[]).map((answer, index) => ({
    answer_id: index + 1,
    poll_media: withoutNull(answer['poll_media'] as Wire),
  }));
  const hours = Number(poll['duration'] ?? 24);
  return {
    question: poll['question'],
    answers,
    expiry: new Date(now.getTime() + hours * 3_600_000).toISOString(),
    allow_multiselect: poll['allow_multiselect'] ?? false,
    layout_type: poll['layout_type'] ?? 1,
    results: { is_finalized: false, answer_counts: [] },
  };
}

function withoutNull(object: Wire): Wire {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}
