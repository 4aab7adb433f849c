import { button, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { plainLine } from '../../bot/plain.ts';
import { relative } from '../../bot/time.ts';
import type { Row, View } from '../../bot/view.ts';
import type { OwnApplication } from '../../services/screening/own-applications.ts';

/** As many as fit into one message, each with its row of buttons. */
const SHOWN_MOST = 4;

/** How somebody's applications stand, each with what they can do now. */
export async function ownApplicationsView(own: readonly OwnApplication[], context: Context): Promise<View> {
  const { say } = context;
  const now = await context.now();
  const shown = own.slice(0, SHOWN_MOST);
  const lines = shown.map((one) =>
    say('reply.my.heading', {
      title: plainLine(one.workshop.title),
      startsAt: one.workshop.startsAt,
      state: stateText(one, { context, now }),
    }),
  );
  const more = own.length > shown.length ? [say('reply.my.more')] : [];
  return { content: [...lines, ...more].join('\n\n'), components: shown.map((one) => doors(one, context)) };
}

function stateText({ workshop, state }: OwnApplication, { context, now }: { context: Context; now: Date }): string {
  const { say } = context;
  const { startsAt, repliesDueAt, roomChannelId } = workshop;
  if (workshop.stage === 'ended' && state === 'ready') return say('state.over');
  if (state === 'not-chosen')
    return say(now < startsAt && workshop.stage !== 'ended' ? 'state.not-chosen' : 'state.not-chosen-final');
  if (state === 'invited') return say('state.invited', { repliesDueAt, fromNow: relative(repliesDueAt) });
  if (state === 'reply-missed') return say('state.reply-missed', { repliesDueAt });
  if (state === 'ready' && roomChannelId) return say('state.ready-room', { room: `<#${roomChannelId}>` });
  return say(`state.${state}`);
}

/** What its writer can do with an application now. */
function doors({ workshop, application, state }: OwnApplication, { say }: Context): Row {
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
  const withdrawal =
    state === 'withdrawn' || workshop.stage === 'ended'
      ? []
      : [button('withdraw-application', [application.id], say('button.withdraw-application'), 'danger')];
  return row(
    ...reply,
    ...rules,
    button('read-application', [application.id], say('button.read-application'), 'secondary'),
    ...withdrawal,
  );
}
