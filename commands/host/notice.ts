import type { Context } from '../../bot/context.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine, plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines, MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { type HostNotice, hostNotice } from '../../services/planning/hosting/host-notice.ts';

/**
 * What somebody reads before they apply, with who makes the workshop possible and which state has listed them where. It
 * is never cut: what does not fit stands in a file.
 */
export async function withHostNotice(view: View, workshop: Workshop, { ports, say, language }: Context): Promise<View> {
  const notice = await hostNotice(ports, workshop);
  if (notice.hosts.length === 0) return view;
  const list = (names: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const text = noticeText(notice, list, say);
  const content = paragraphs(view.content, text);
  if (content.length <= MESSAGE_MOST) return { ...view, content };
  const isListed = notice.hosts.some(({ listings }) => listings.length > 0);
  return {
    ...view,
    content: paragraphs(view.content, isListed ? say('notice.as-file') : say('notice.hosts')),
    files: [...(view.files ?? []), { name: 'hosts.md', data: `${text}\n` }],
  };
}

function noticeText({ hosts, blocked }: HostNotice, list: (names: readonly string[]) => string, say: Say): string {
  const isListed = hosts.some(({ listings }) => listings.length > 0);
  return paragraphs(
    lines(
      say('notice.hosts'),
      ...hosts.flatMap(({ listings, ...host }) => [
        say('notice.host', {
          name: plainLine(host.name),
          kind: say(`choice.host.${host.kind}`),
          seat: plainLine(host.seat),
          interests: plainLine(host.interests),
        }),
        ...listings.map(({ jurisdiction, kind, on, source }) =>
          say('notice.listed', {
            jurisdiction: plainLine(jurisdiction),
            kind: say(`choice.listing.${kind}`),
            on,
            source: plainLine(source),
          }),
        ),
      ]),
    ),
    isListed ? say('notice.warning') : undefined,
    blocked.length > 0
      ? say('notice.blocked', { jurisdictions: list(blocked.map((one) => plainLineWithin(one, 60))) })
      : undefined,
  );
}
