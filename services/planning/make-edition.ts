import type { Convention } from '../../domain/planning/convention.ts';
import { editionOf } from '../../domain/planning/edition.ts';
import type { Meeting } from '../../domain/planning/meeting.ts';
import { nextEdition, type PlannedEdition } from '../../domain/planning/series.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { AnyPaper, Ports } from '../ports.ts';
import { untilSaved } from '../screening/until-saved.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';
import { addWorkshop } from './add-workshop.ts';
import { withReminders } from './reminder-settings.ts';
import { type KnownSeries, seriesOf } from './series.ts';

export interface EditionRequest {
  /** The edition to go by. */
  readonly workshopId: string;
  readonly conventionId: string;
}

/** A new edition, and the convention it precedes. */
export interface MadeEdition {
  readonly workshop: Workshop;
  readonly convention: Convention;
}

/**
 * Makes a workshop into the next edition of its series, before another convention. It begins empty: nobody who was
 * there before is in it, and everybody applies and consents anew.
 *
 * Its place in the series is written first, and last that it is complete. When a crash comes between, asking again
 * makes that very workshop, or goes on with it.
 *
 * @throws {@link Refusal} `not-in-series`; `edition-exists` when one precedes this convention already.
 */
export async function makeEdition(ports: Ports, caller: Caller, asked: EditionRequest): Promise<MadeEdition> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const model = await workshopOf(ports, caller, asked.workshopId);
  const former = await conventionOf(ports, caller, model.conventionId);
  const convention = await conventionOf(ports, caller, asked.conventionId);
  const now = await ports.clock.now();

  const { workshop: placed, isThere } = await untilSaved(async () => {
    const series = await seriesOf(ports, model);
    const begun = begunIn(series, convention);
    if (begun) return { workshop: begun, isThere: true };
    const found = placeIn(series, convention) ?? {
      workshopId: ports.newId(),
      edition: nextEdition(series.paper.content),
      conventionId: convention.id,
    };
    // Asked before its place is written: a workshop that cannot be must not have one.
    const workshop = editionOf(model, [former, convention], {
      id: found.workshopId,
      edition: found.edition,
      seriesId: series.id,
      seed: ports.newId(),
      now,
    });
    return (await written(ports, series, found)) ? { workshop, isThere: false } : undefined;
  });

  const workshop = isThere ? placed : await added(ports, withReminders(placed, convention, now), convention);
  await carryPapers(ports, model, workshop);
  await complete(ports, workshop);
  return { workshop, convention };
}

/** The place that a crash has left without its workshop. @throws {@link Refusal} `edition-exists` for one that has it. */
function placeIn({ paper, workshops }: KnownSeries, { id, name }: Convention): PlannedEdition | undefined {
  const place = paper.content.editions.find(({ conventionId }) => conventionId === id);
  const isThere = workshops.some((one) => one.id === place?.workshopId || one.conventionId === id);
  if (isThere) throw new Refusal('edition-exists', { convention: name });
  return place;
}

/** The workshop that a crash has left without what the former edition leaves to it. */
function begunIn({ paper, workshops }: KnownSeries, { id }: Convention): Workshop | undefined {
  const place = paper.content.editions.find(({ conventionId, isComplete }) => conventionId === id && !isComplete);
  return workshops.find((workshop) => workshop.id === place?.workshopId && workshop.stage === 'planned');
}

/** @throws {@link Refusal} `edition-exists` when somebody else was faster. */
async function added(ports: Ports, workshop: Workshop, convention: Convention): Promise<Workshop> {
  try {
    return await addWorkshop(ports, workshop, convention);
  } catch (error) {
    if (!(await ports.workshops.find(workshop.id))) throw error;
    throw new Refusal('edition-exists', { convention: convention.name });
  }
}

async function complete(ports: Ports, workshop: Workshop): Promise<void> {
  await untilSaved(async () => {
    const { paper } = await seriesOf(ports, workshop);
    const editions = paper.content.editions.map((place) =>
      place.workshopId === workshop.id ? { ...place, isComplete: true } : place,
    );
    return (await ports.papers.save([{ ...paper, content: { ...paper.content, editions } }])) || undefined;
  });
}

async function written(ports: Ports, { paper }: KnownSeries, place: PlannedEdition): Promise<boolean> {
  if (paper.content.editions.includes(place)) return true;
  const content = { ...paper.content, editions: [...paper.content.editions, place] };
  return await ports.papers.save([{ ...paper, content }]);
}

/**
 * How it is run, and the meetings that hang on the convention; those on fixed days were days of the former edition. What
 * the new one has already, from before a crash or by an organizer's hand, stays as it is.
 */
async function carryPapers({ papers }: Ports, model: Workshop, workshop: Workshop): Promise<void> {
  const from = { workshopId: model.id };
  const home = { workshopId: workshop.id };
  const [rubric, cohort, rules, reminders] = await Promise.all([
    papers.find('rubric', from),
    papers.find('cohort-rules', from),
    papers.find('ground-rules', from),
    papers.find('reminder-settings', from),
  ]);
  const meetings = await papers.list('meeting', from);
  const carried: readonly AnyPaper[] = [
    ...[rubric, rules, reminders].flatMap((paper) => (paper ? [{ ...paper, home, version: 0 }] : [])),
    // Applications are numbered anew: whom these two name would be somebody else.
    ...(cohort ? [{ ...cohort, home, version: 0, content: { ...cohort.content, apart: [], include: [] } }] : []),
    ...meetings
      .flatMap(({ content }) => carriedMeeting(content))
      .map((content) => ({
        kind: 'meeting' as const,
        home,
        key: content.id,
        version: 0,
        content,
      })),
  ];
  await untilSaved(async () => {
    const there = await Promise.all(carried.map(({ kind, key }) => papers.find(kind, home, key)));
    return (await papers.save(carried.filter((_, index) => !there[index]))) || undefined;
  });
}

/** The same meeting of the next edition, at a place that is still to be found. It keeps its name, so that taking it over twice makes one. */
const carriedMeeting = (former: Meeting): readonly Meeting[] => {
  const { where: _, ...meeting } = former;
  return 'offset' in meeting.when && !meeting.removedAt ? [meeting] : [];
};
