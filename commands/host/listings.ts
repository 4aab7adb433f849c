import { defineCommand } from '../../bot/command.ts';
import { choice, text, wholeNumber } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { addListing, strikeListing } from '../../services/planning/hosting/listings.ts';
import { hostOption } from './host-option.ts';

export const hostListingAdd = defineCommand({
  path: 'host listing-add',
  description: 'command.host.listing-add',
  reply: 'private',
  options: {
    host: hostOption,
    jurisdiction: text('option.host.jurisdiction', { max: 200 }),
    kind: choice('option.host.listing-kind', {
      undesirable: 'choice.listing.undesirable',
      'foreign-agent': 'choice.listing.foreign-agent',
      extremist: 'choice.listing.extremist',
      terrorist: 'choice.listing.terrorist',
      sanctioned: 'choice.listing.sanctioned',
      other: 'choice.listing.other',
    }),
    date: text('option.host.on', { max: 20 }),
    source: text('option.host.source', { max: 600 }),
  },
  async execute({ host, date, ...listing }, { caller, ports, say }) {
    const { name } = await addListing(ports, caller, { ...listing, hostId: host, on: date });
    return say('reply.host.listed', {
      name: plainLine(name),
      jurisdiction: plainLine(listing.jurisdiction),
      command: '`/host blocks`',
    });
  },
});

export const hostListingStrike = defineCommand({
  path: 'host listing-strike',
  description: 'command.host.listing-strike',
  reply: 'private',
  options: {
    host: hostOption,
    number: wholeNumber('option.host.nth', { min: 1, max: 999 }),
    reason: text('option.host.reason', { max: 1000 }),
  },
  async execute({ host, number, reason }, { caller, ports, say }) {
    await strikeListing(ports, caller, { hostId: host, nth: number, reason });
    return say('reply.host.listing-struck', { command: '`/host show`' });
  },
});
