import type { Stores } from '../../prisma/stores.ts';
import { aConvention, aWorkshop, idOf } from '../support/build.ts';

/** Stores whose promises are being tested: empty, and with a way to let time pass. */
export interface Subject {
  readonly stores: Stores;
  /** Lets at least so much time pass by the clock of waiting times and leases. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export type MakeSubject = () => Promise<Subject>;

/** A subject with a convention and two workshops, to which other rows can belong. */
export async function withWorkshops(make: MakeSubject): Promise<Subject> {
  const subject = await make();
  await subject.stores.conventions.add(aConvention());
  await subject.stores.workshops.add(aWorkshop());
  await subject.stores.workshops.add(aWorkshop({ id: idOf('workshop', 2), title: 'Grazing rights' }));
  return subject;
}

/** An identifier of nothing. */
export const UNKNOWN = '99999999-0000-4000-8000-000000000000';
