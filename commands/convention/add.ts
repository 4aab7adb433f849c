import { defineCommand } from '../../bot/command.ts';
import { optionalText, text } from '../../bot/options.ts';
import { addConvention } from '../../services/planning/add-convention.ts';
import { addedReply } from './added-reply.ts';

export const conventionAdd = defineCommand({
  path: 'convention add',
  description: 'command.convention.add',
  reply: 'private',
  options: {
    name: text('option.convention.add.name', { max: 100 }),
    host: text('option.convention.add.host', { max: 100 }),
    city: text('option.convention.add.city', { max: 100 }),
    zone: text('option.convention.add.zone', { max: 60 }),
    starts: text('option.convention.add.starts', { max: 20 }),
    ends: text('option.convention.add.ends', { max: 20 }),
    web: optionalText('option.convention.add.web', { max: 200 }),
    registration: optionalText('option.convention.registration', { max: 20 }),
  },
  async execute({ name, host, city, zone, starts, ends, web, registration }, { caller, ports, say }) {
    const convention = await addConvention(ports, caller, {
      name,
      hostAssociation: host,
      city,
      timeZone: zone,
      startsOn: starts,
      endsOn: ends,
      ...(web !== undefined && { webPage: web }),
      ...(registration !== undefined && { registrationEndsOn: registration }),
    });
    return addedReply(convention, say);
  },
});
