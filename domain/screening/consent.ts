/** Which wording of the consent people are shown now. Another wording needs another number, and is asked for again. */
export const CONSENT_VERSION = 2;

/** That somebody agreed to who reads an application and where it is kept. */
export interface Consent {
  /** The wording they agreed to. */
  readonly version: number;
  readonly givenAt: Date;
}

/** Whether this is an agreement to what people are told now. */
export const isCurrent = (consent: Consent | undefined): consent is Consent => consent?.version === CONSENT_VERSION;
