/** What rules about hosts, dangers and postponements can say, with their facts. */
export interface HostingRefusals {
  'workshop-postponed': { readonly since: Date };
  'postponed-already': { readonly since: Date };
  'not-postponed': Readonly<Record<never, never>>;
  'workshop-over': Readonly<Record<never, never>>;
  'take-up-in-past': { readonly startsAt: Date };
  'second-organizer-needed': Readonly<Record<never, never>>;
  'risk-missing': Readonly<Record<never, never>>;
  'risk-unsigned': Readonly<Record<never, never>>;
  'risk-expired': { readonly until: string };
  'risk-forbids': Readonly<Record<never, never>>;
  'nothing-to-sign': Readonly<Record<never, never>>;
  'signed-already': Readonly<Record<never, never>>;
  'no-open-application': { readonly number: number };
  'unknown-host': Readonly<Record<never, never>>;
  'unknown-listing': Readonly<Record<never, never>>;
  'host-not-assigned': Readonly<Record<never, never>>;
  'host-refused': { readonly host: string };
  'nothing-to-override': Readonly<Record<never, never>>;
  'unknown-override': Readonly<Record<never, never>>;
  'override-void': Readonly<Record<never, never>>;
  'date-in-future': { readonly date: string };
  'invitation-blocked': { readonly people: number };
}
