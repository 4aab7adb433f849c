import { defineCommand } from '../../bot/command.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { fullestThatFits, lines, paragraphs } from '../../bot/views/fitting.ts';
import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { showConvention } from '../../services/planning/list-conventions.ts';
import { conventionOption } from './convention-option.ts';

export const conventionShow = defineCommand({
  path: 'convention show',
  description: 'command.convention.show',
  reply: 'private',
  options: { convention: conventionOption },
  async execute({ convention: id }, { caller, ports, say }) {
    const { convention, workshops } = await showConvention(ports, caller, id);
    const head = headOf(convention, say);
    if (workshops.length === 0) {
      return paragraphs(head, say('reply.convention.no-workshops', { command: '`/workshop schedule`' }));
    }
    const shown = workshops.map((workshop) => workshopLines(workshop, say));
    const renderings = shown.map((_, left) => {
      const more = left > 0 && say('reply.convention.workshops-more', { count: left, command: '`/workshop list`' });
      return paragraphs(head, ...shown.slice(0, shown.length - left), more || undefined);
    });
    return fullestThatFits(renderings);
  },
});

const headOf = (convention: Convention, say: Say): string => {
  const { name, city, hostAssociation, startsOn, endsOn, timeZone, registrationEndsOn, webPage } = convention;
  return lines(
    `**${plainLineWithin(name, 200)}**, ${plainLineWithin(city, 100)}`,
    say('reply.convention.days', { startsOn, endsOn, timeZone: plainLineWithin(timeZone, 60) }),
    say('reply.convention.host', { host: plainLineWithin(hostAssociation, 200) }),
    registrationEndsOn && say('reply.convention.registration', { date: registrationEndsOn }),
    webPage && say('reply.convention.page', { page: plainLineWithin(webPage, 250) }),
  );
};

const workshopLines = ({ title, stage, startsAt, applicationsCloseAt, repliesDueAt }: Workshop, say: Say): string =>
  say('reply.convention.workshop', {
    title: plainLineWithin(title, 150),
    stage: say(`stage.${stage}`),
    startsAt,
    closesAt: applicationsCloseAt,
    dueAt: repliesDueAt,
  });
