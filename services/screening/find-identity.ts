import type { Application } from '../../domain/screening/application.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { caseOf, requireNoRecusal } from './case.ts';

/** Who wrote an application: needed to judge influence and standing, which a text cannot show. */
export type Identity = Pick<Application, 'number' | 'name' | 'affiliation'>;

/** Tells a reviewer who wrote an application. @throws {@link Refusal} as for every case that is not theirs to judge. */
export async function findIdentity(ports: Ports, caller: Caller, applicationId: string): Promise<Identity> {
  const found = await caseOf(ports, caller, applicationId);
  await requireNoRecusal(ports, caller, found);
  const { number, name, affiliation } = found.application;
  return { number, name, affiliation };
}
