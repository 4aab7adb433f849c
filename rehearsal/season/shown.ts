import type { TraceEntry } from '../trace.ts';

/** Something that was put before people's eyes. */
export interface Shown {
  /** How many entries the trace had before: the moment. */
  readonly at: number;
  readonly to: readonly string[];
  /** Everything that can be read in it or found in it by a client: labels, choices, custom ids, files. */
  readonly texts: readonly string[];
  /** What the bot did to show it. */
  readonly operation: string;
}

/**
 * What people were shown, as the trace tells: private answers, forms, suggestions, direct messages, channels and
 * files; and, to whoever is let into a channel later, what was said there before.
 */
export function shownIn(trace: readonly TraceEntry[]): readonly Shown[] {
  const channels = new Map<string, Shown[]>();
  return trace.flatMap((entry, at): readonly Shown[] => {
    if (entry.packet === 'audience') return readBack(entry, at, channels);
    const { dir, status = 0, seenBy, operation = '', path = '' } = entry;
    if (dir !== 'rest' || status >= 300 || !seenBy || seenBy.length === 0) return [];
    const { request, files } = entry.data as { readonly request?: unknown; readonly files?: unknown };
    const shown = { at, to: seenBy, texts: textsIn([request, files]), operation };
    if (shown.texts.length === 0) return [];
    const channel = /^\/channels\/(\d+)\/messages/.exec(path)?.[1];
    if (channel !== undefined) channels.set(channel, [...(channels.get(channel) ?? []), shown]);
    return [shown];
  });
}

function readBack({ data }: TraceEntry, at: number, channels: ReadonlyMap<string, readonly Shown[]>): readonly Shown[] {
  const { channelId, came } = data as { readonly channelId: string; readonly came: readonly string[] };
  if (came.length === 0) return [];
  return (channels.get(channelId) ?? []).map((shown) => ({ ...shown, at, to: came }));
}

/** Every text in a body, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}
