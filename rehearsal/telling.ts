import type { LiveEvent } from './discord/live.ts';
import { asRead } from './reading-times.ts';
import type { StoryClock } from './story-clock.ts';

/** An event in words. */
export interface Told {
  readonly text: string;
  /** Only one person, or nobody but a bystander, can see it. */
  readonly isAside: boolean;
}

const MARGIN = '        ';

/** An event as one line, however long. */
export function tell(event: LiveEvent, clock: StoryClock): Told {
  const { kind, by } = event;
  const now = clock.at(event.at);
  const time = timeOf(now);
  const words = flat(asRead(event.text, now));
  const channel = event.channelName === undefined ? '' : `#${event.channelName}`;
  const only = event.seenBy === 'everyone' ? '' : event.seenBy.join(', ');

  switch (kind) {
    case 'message':
      return said(`${time} ${channel}  ▸ ${by}: ${words}`);
    case 'edit':
      return event.seenBy.length === 1
        ? aside(`only ${only} sees ▸ ${words}`)
        : said(`${time} ${channel}  ▸ ${by} changes a message: ${words}`);
    case 'delete':
      return aside(`${by} takes a message back`);
    case 'private-reply':
      return aside(`only ${only} sees ▸ ${words}`);
    case 'direct-message':
      return aside(`direct message to ${only} ▸ ${words}`);
    case 'direct-message-refused':
      return aside(
        `no direct message reaches ${(event.channelName ?? '').replace(/^@/, '') || 'somebody'}: they take none, or have left`,
      );
    case 'command':
      return aside(`${by} types /${event.text.replace(/^\//, '')}${channel === '' ? '' : ` in ${channel}`}`);
    case 'press':
      return aside(`${by} presses ${event.text}`);
    case 'modal':
      return aside(`${only} gets a form ▸ ${words}`);
    case 'submit':
      return aside(`${by} sends the form ▸ ${words}`);
    case 'channel-created':
      return said(`${time} ${by} makes the channel ${channel}`);
    case 'bot-online':
      return said(`${time} ${by} is online`);
    case 'bot-offline':
      return said(`${time} ${by} is gone`);
  }
}

const said = (text: string): Told => ({ text, isAside: false });
const aside = (text: string): Told => ({ text: `${MARGIN}${text}`, isAside: true });

const timeOf = (date: Date): string =>
  `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;

/** A text without the marks that only keep Discord from formatting it. */
export const unescaped = (text: string): string => text.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');

/** A message on one line, without the marks of its formatting. */
function flat(text: string): string {
  return unescaped(text.replace(/^(?:#{1,3}|>{1,3}|-#) ?/gm, ''))
    .replace(/\*\*|__|`|^\*|\*$/gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** No more of a text than fits, by characters as people count them. */
export function cut(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** A text on at most two lines, the second one indented. */
export function onTwoLines(text: string, width: number): string {
  const letters = [...text];
  if (letters.length <= width) return text;
  const space = letters.slice(0, width + 1).lastIndexOf(' ');
  const end = space > width / 2 ? space : width;
  const rest = letters.slice(end).join('').trim();
  return `${letters.slice(0, end).join('').trimEnd()}\n${cut(`${MARGIN}${rest}`, width)}`;
}
