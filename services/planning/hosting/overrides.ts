import { registered } from '../../../domain/planning/hosting/host.ts';
import { type Block, blocksOf, type Override, withConfirmed } from '../../../domain/planning/hosting/hosting.ts';
import { jurisdictionKey } from '../../../domain/planning/hosting/jurisdiction.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { changeHosting } from './hosting-paper.ts';
import { registerOf } from './hosts.ts';
import { openSafetyDesk } from './safety-desk.ts';
import { askedOrganizers } from './safety-posts.ts';

export interface OverrideRequest {
  readonly workshopId: string;
  readonly jurisdiction: string;
  readonly reason: string;
}

/**
 * Asks to invite people of a jurisdiction although hosts are listed there. It takes another organizer to confirm it.
 * What is asked for already stays as it is, whoever asks again.
 *
 * @throws {@link Refusal} `nothing-to-override` where nothing is blocked.
 */
export async function askOverride(ports: Ports, caller: Caller, asked: OverrideRequest): Promise<Workshop> {
  const { workshop, organizersChannelId } = await openSafetyDesk(ports, caller, asked.workshopId);
  const reason = registered('reason', asked.reason);
  const [id, at] = [ports.newId(), await ports.clock.now()];
  await changeHosting(
    ports,
    workshop.id,
    async (hosting) => {
      const block = blockOf(blocksOf(hosting, await registerOf(ports, workshop.serverId)), asked.jurisdiction);
      if (!block) throw new Refusal('nothing-to-override', {});
      if (block.asked ?? block.override) return hosting;
      const override: Override = {
        id,
        jurisdiction: block.jurisdiction,
        listingIds: block.listed.map(({ listing }) => listing.id),
        reason,
        askedBy: caller.memberId,
        askedAt: at,
      };
      return { ...hosting, overrides: [...hosting.overrides, override] };
    },
    () => [askedOrganizers(workshop, organizersChannelId, { what: 'override', which: id })],
  );
  ports.courier.wake();
  return workshop;
}

const blockOf = (blocks: readonly Block[], jurisdiction: string): Block | undefined =>
  blocks.find((block) => jurisdictionKey(block.jurisdiction) === jurisdictionKey(jurisdiction));

/**
 * Confirms what another organizer asked for. Repeating it changes nothing.
 *
 * @throws {@link Refusal} `second-organizer-needed`, `override-void`, `unknown-override`
 */
export async function confirmOverride(
  ports: Ports,
  caller: Caller,
  asked: { readonly workshopId: string; readonly overrideId: string },
): Promise<Workshop> {
  const { workshop } = await openSafetyDesk(ports, caller, asked.workshopId);
  const at = await ports.clock.now();
  await changeHosting(ports, workshop.id, async (hosting) =>
    withConfirmed(hosting, await registerOf(ports, workshop.serverId), {
      overrideId: asked.overrideId,
      by: caller.memberId,
      at,
    }),
  );
  return workshop;
}
