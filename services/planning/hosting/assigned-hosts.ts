import { type Host, registered } from '../../../domain/planning/hosting/host.ts';
import { type Acceptance, withAnswer, withHost, withoutHost } from '../../../domain/planning/hosting/hosting.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { fillSeatsAgain } from './fill-seats-again.ts';
import { changeHosting } from './hosting-paper.ts';
import { findHost } from './hosts.ts';
import { openSafetyDesk } from './safety-desk.ts';

interface Assignment {
  readonly workshopId: string;
  readonly hostId: string;
}

export interface Assigned {
  readonly workshop: Workshop;
  readonly host: Host;
}

/** Gives a workshop a host or sponsor of the register. Repeating it changes nothing. @throws {@link Refusal} */
export async function assignHost(ports: Ports, caller: Caller, asked: Assignment): Promise<Assigned> {
  const { workshop } = await openSafetyDesk(ports, caller, asked.workshopId);
  const host = await findHost(ports, caller, asked.hostId);
  await changeHosting(ports, workshop.id, (hosting) => withHost(hosting, host.id));
  return { workshop, host };
}

/** Takes a host or sponsor from a workshop. Repeating it changes nothing. @throws {@link Refusal} */
export async function unassignHost(ports: Ports, caller: Caller, asked: Assignment): Promise<Assigned> {
  const { workshop } = await openSafetyDesk(ports, caller, asked.workshopId);
  const host = await findHost(ports, caller, asked.hostId);
  await changeHosting(ports, workshop.id, (hosting) => withoutHost(hosting, host.id));
  await fillSeatsAgain(ports, workshop);
  return { workshop, host };
}

export interface PartySays extends Assignment {
  /** The name of the party, as somebody typed it. */
  readonly party: string;
  readonly acceptance: Acceptance;
  readonly note?: string;
}

/** Writes down what a party says of a host of this workshop. @throws {@link Refusal} `host-not-assigned`, `no-such-party` */
export async function sayAcceptance(
  ports: Ports,
  caller: Caller,
  asked: PartySays,
): Promise<Assigned & { readonly party: string }> {
  const { workshop } = await openSafetyDesk(ports, caller, asked.workshopId);
  const host = await findHost(ports, caller, asked.hostId);
  const wanted = asked.party.trim().normalize('NFC').toLowerCase();
  const party = workshop.parties.find(({ name }) => name.toLowerCase() === wanted);
  if (!party) throw new Refusal('no-such-party', { parties: workshop.parties.map(({ name }) => name).join(', ') });
  const note = asked.note === undefined || asked.note === '' ? '' : registered('reason', asked.note);
  const said = { partyId: party.id, acceptance: asked.acceptance, note, by: caller.memberId };
  const at = await ports.clock.now();
  await changeHosting(ports, workshop.id, (hosting) => withAnswer(hosting, host.id, { ...said, at }));
  await fillSeatsAgain(ports, workshop);
  return { workshop, host, party: party.name };
}
