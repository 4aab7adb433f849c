import { button, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { plainLine } from '../../bot/plain.ts';
import { relative } from '../../bot/time.ts';
import type { Row, View } from '../../bot/view.ts';
import { isOpenForApplications } from '../../domain/screening/application.ts';
import type { OwnApplication } from '../../services/screening/own-applications.ts';
import type { OwnDraft } from '../../services/screening/own-draft.ts';

/** As many as fit into one message, each with its row of buttons. */
const SHOWN_MOST = 4;

/** All that somebody has written to be considered: what is begun, and what is handed in. */
export interface OwnPapers {
  readonly applications: readonly OwnApplication[];
  readonly drafts: readonly OwnDraft[];
}

/** How somebody's drafts and applications stand, each with what they can do now. */
export async function ownApplicationsView({ applications, drafts }: OwnPapers, context: Context): Promise<View> {
  const { say } = context;
  const now = await context.now();
  const entry = ({ title, startsAt }: OwnDraft['workshop'], state: string): string =>
    say('reply.my.heading', { title: plainLine(title), startsAt, state });
  const all = [
    ...drafts.map((one) => ({
      text: entry(one.workshop, draftText(one, { context, now })),
      doors: draftDoors(one, context),
    })),
    ...applications.map((one) => ({
      text: entry(one.workshop, stateText(one, { context, now })),
      doors: doors(one, { context, now }),
    })),
  ];
  const shown = all.slice(0, SHOWN_MOST);
  const more = all.length > shown.length ? [say('reply.my.more')] : [];
  return {
    content: [...shown.map(({ text }) => text), ...more].join('\n\n'),
    components: shown.map((one) => one.doors),
  };
}

function draftText({ workshop, draft, isChange }: OwnDraft, { context, now }: { context: Context; now: Date }): string {
  const { say } = context;
  const closesAt = workshop.applicationsCloseAt;
  if (!isOpenForApplications(workshop, now)) return say('state.draft-closed', { closedAt: closesAt });
  if (draft.importedAs !== undefined && !draft.consent) return say('state.draft-imported', { closesAt });
  return say(isChange ? 'state.draft-change' : 'state.draft', { closesAt, fromNow: relative(closesAt) });
}

const draftDoors = ({ workshop }: OwnDraft, { say }: Context): Row =>
  row(
    button('continue-draft', [workshop.id], say('button.continue-draft'), 'primary'),
    button('read-draft', [workshop.id], say('button.read-draft'), 'secondary'),
    button('discard-draft', [workshop.id], say('button.discard-draft'), 'danger'),
  );

function stateText(
  { workshop, state, repliesDueAt }: OwnApplication,
  { context, now }: { context: Context; now: Date },
): string {
  const { say } = context;
  const { startsAt, roomChannelId } = workshop;
  if (workshop.stage === 'ended' && state === 'ready') return say('state.over');
  if (workshop.postponedAt !== undefined && isWaiting(state)) return say('state.put-off');
  if (state === 'not-chosen')
    return say(now < startsAt && workshop.stage !== 'ended' ? 'state.not-chosen' : 'state.not-chosen-final');
  if (state === 'invited') return say('state.invited', { repliesDueAt, fromNow: relative(repliesDueAt) });
  if (state === 'reply-missed') return say('state.reply-missed', { repliesDueAt });
  if (state === 'ready' && roomChannelId) return say('state.ready-room', { room: `<#${roomChannelId}>` });
  return say(`state.${state}`);
}

/** Whether somebody still waits for the workshop, with or without a seat. */
const isWaiting = (state: OwnApplication['state']): boolean =>
  ['waiting', 'invited', 'reply-missed', 'accepted', 'ready'].includes(state);

/** What its writer can do with an application now. */
function doors(
  { workshop, application, state }: OwnApplication,
  { context: { say }, now }: { context: Context; now: Date },
): Row {
  const reply =
    state === 'invited'
      ? [
          button('accept-invitation', [workshop.id], say('button.accept-invitation'), 'success'),
          button('decline-invitation', [workshop.id], say('button.decline-invitation'), 'secondary'),
        ]
      : [];
  const rules =
    state === 'accepted' || state === 'ready'
      ? [
          button(
            'ground-rules',
            [workshop.id],
            say('button.ground-rules'),
            state === 'accepted' ? 'primary' : 'secondary',
          ),
        ]
      : [];
  const changing =
    state === 'waiting' && isOpenForApplications(workshop, now)
      ? [button('change-application', [workshop.id], say('button.change-application'), 'secondary')]
      : [];
  const letter =
    state === 'waiting' || state === 'withdrawn'
      ? []
      : [button('read-decision', [application.id], say('button.read-decision'), 'secondary')];
  const withdrawal =
    state === 'withdrawn' || workshop.stage === 'ended'
      ? []
      : [button('withdraw-application', [application.id], say('button.withdraw-application'), 'danger')];
  return row(
    ...reply,
    ...rules,
    button('read-application', [application.id], say('button.read-application'), 'secondary'),
    ...letter,
    ...changing,
    ...withdrawal,
  );
}
