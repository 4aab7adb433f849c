import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { Host, Listing } from '../../domain/planning/hosting/host.ts';
import { longView } from '../long-view.ts';

/** A host with everything the register holds of it, struck listings too. */
export function hostView(host: Host, say: Say): View {
  const heading = say('reply.host.heading', {
    name: plainLine(host.name),
    kind: say(`choice.host.${host.kind}`),
    seat: plainLine(host.seat),
    interests: plainLine(host.interests),
  });
  const listings = host.listings.map((listing, index) => listingText(listing, index + 1, say));
  return longView(
    heading,
    [
      formerText(host, say),
      listings.length === 0 ? say('reply.host.listings-none') : lines(say('reply.host.listings'), ...listings),
    ],
    { file: 'host.md' },
  );
}

function formerText({ former }: Host, say: Say): string {
  const last = former.at(-1);
  if (!last) return '';
  return say('reply.host.former', {
    times: former.length,
    at: last.until,
    name: plainLine(last.name),
    seat: plainLine(last.seat),
    interests: plainLine(last.interests),
  });
}

function listingText({ jurisdiction, kind, on, source, struck }: Listing, nth: number, say: Say): string {
  return lines(
    say('reply.host.listing', {
      nth,
      jurisdiction: plainLine(jurisdiction),
      kind: say(`choice.listing.${kind}`),
      on,
      source: plainLine(source),
    }),
    struck && say('reply.host.struck', { at: struck.at, by: `<@${struck.by}>`, reason: plainLine(struck.reason) }),
  );
}
