import type { Workshop } from '../../domain/planning/workshop.ts';
import type { CohortRules } from '../../domain/screening/cohort/rules.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { rulesOf } from './cohort-case.ts';
import { type CohortDesk, openCohortDesk } from './cohort-desk.ts';
import { untilSaved } from './until-saved.ts';

/** Rules as one organizer may see them. */
export interface RulesSeen {
  readonly workshop: Workshop;
  readonly rules: CohortRules;
}

/** What rules may name, for whoever reads a file of them. */
export interface RulesSubject {
  readonly workshop: Workshop;
  readonly numbers: ReadonlySet<number>;
}

/**
 * What the cohort of a workshop must keep, without what names a case that is closed to this organizer.
 *
 * @throws {@link Refusal} whatever keeps an organizer from this desk.
 */
export async function showCohortRules(ports: Ports, caller: Caller, workshopId: string): Promise<RulesSeen> {
  const desk = await openCohortDesk(ports, caller, workshopId);
  return { workshop: desk.workshop, rules: parted(desk, await rulesOf(ports, desk.workshop.id)).seen };
}

/**
 * Puts other rules in the place of those there are. What names a case that is closed to this organizer stays as
 * it is: they cannot see it, so they do not mean it.
 *
 * @param read gives the rules; asked only when it is certain that the caller may write them.
 * @throws {@link Refusal} what `read` throws, and whatever keeps an organizer from this desk.
 */
export async function importCohortRules(
  ports: Ports,
  caller: Caller,
  { workshopId, read }: { readonly workshopId: string; readonly read: (subject: RulesSubject) => Promise<CohortRules> },
): Promise<RulesSeen> {
  const desk = await openCohortDesk(ports, caller, workshopId);
  const { workshop } = desk;
  const known = desk.applications.filter(({ id, status }) => status === 'submitted' && !desk.closedTo.has(id));
  const rules = await read({ workshop, numbers: new Set(known.map(({ number }) => number)) });

  const home = { workshopId: workshop.id };
  return await untilSaved(async () => {
    const former = await ports.papers.find('cohort-rules', home);
    const kept = former ? parted(desk, former.content).unseen : undefined;
    const content: CohortRules = {
      ...rules,
      apart: [...rules.apart, ...(kept?.apart ?? [])],
      include: [...rules.include, ...(kept?.include ?? [])],
    };
    const paper = { kind: 'cohort-rules', home, key: '', version: former?.version ?? 0, content } as const;
    return (await ports.papers.save([paper])) ? { workshop, rules } : undefined;
  });
}

/** The rules that this organizer may see, and what is left out of them. */
function parted({ applications, closedTo }: CohortDesk, rules: CohortRules) {
  const closed = new Set(applications.filter(({ id }) => closedTo.has(id)).map(({ number }) => number));
  const isOpenPair = ({ applications: pair }: CohortRules['apart'][number]): boolean =>
    !pair.some((number) => closed.has(number));
  const isOpen = (number: number): boolean => !closed.has(number);
  return {
    seen: { ...rules, apart: rules.apart.filter(isOpenPair), include: rules.include.filter(isOpen) },
    unseen: {
      apart: rules.apart.filter((one) => !isOpenPair(one)),
      include: rules.include.filter((one) => !isOpen(one)),
    },
  };
}
