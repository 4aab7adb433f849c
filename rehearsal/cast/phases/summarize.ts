import type { SeenMessage } from '../../discord/seen.ts';
import { messageIn } from '../patience.ts';
import { HELPERS } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { buttonFor, channelIn } from '../reading.ts';
import type { Planned, Stage } from '../stage.ts';

/** A summary is drafted, two people approve it, and somebody of the audience reads it: what they read. */
export async function summarize(stage: Stage, { workshopId }: Planned): Promise<readonly string[]> {
  const { patience, actor, progress, breath } = stage;
  const [first, second] = [actor(HELPERS.facilitators[0].name), actor(HELPERS.organizers[1].name)];
  const reader = actor(HELPERS.audience[0].name);
  const workshop = { workshop: workshopId };

  let channel: string | undefined;
  await patience.achieve(
    'draft the summary',
    () => channel,
    async () => {
      const draft = messageIn(await patience.answer('draft a summary', () => first.slash('/summary draft', workshop)));
      if (draft && buttonFor(draft, 'approve-summary')) channel = channelIn(draft.text);
    },
  );
  const audience = await patience.until('the draft names its channel', () => channel);
  stage.record.audience = audience;
  progress('drafted');
  await breath(2500);

  const posted = (): readonly SeenMessage[] => reader.sees(audience).filter(({ fromBot }) => fromBot);
  await patience.achieve(
    'post the summary',
    () => posted().length > 0,
    async () => {
      for (const [index, person] of [first, second].entries()) {
        const shown = messageIn(
          await patience.answer('read the draft', () => person.slash('/summary approve', workshop)),
        );
        // Posted already, or approved before the bot could say so.
        if (!shown || !buttonFor(shown, 'approve-summary')) return;
        await breath(1500);
        await pressFor(stage, person, shown, 'approve-summary');
        progress(`${index + 1} of 2 approvals`);
      }
    },
  );
  await patience.until('the whole summary is posted', () => isWhole(stage, posted()));
  await patience.answer('ask who sees what', () => reader.slash('/who-sees-this'));
  return posted().map(({ text }) => text);
}

const HEADING = /^## Round (\d+) · [^\n]*?(?: \((\d+)\/(\d+)\))?(?:\n|$)/;

/** Whether the last round in which anything was written or answered is there with all of its parts. */
function isWhole({ record }: Stage, posted: readonly SeenMessage[]): boolean {
  const last = Math.max(...[...record.statements, ...record.answers].map(({ round }) => round));
  return posted.some(({ content }) => {
    const [, ordinal, part, parts] = HEADING.exec(content) ?? [];
    return Number(ordinal) >= last && part === parts;
  });
}
