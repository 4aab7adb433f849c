/** What a reviewer of one workshop has told of themselves: by it cases are shared out, and conflicts are found. */
export interface ReviewerProfile {
  readonly memberId: string;
  /** Ids of the parties they know well, from inside or from long work. */
  readonly knows: readonly string[];
  /** Where they work; empty when they work nowhere. */
  readonly organisation: string;
  /** What stood there before: what it has closed stays closed, or one could open cases, or try out whose they are. */
  readonly formerOrganisations?: readonly string[];
  /** Whether cases are given to them; organizers who review nothing may tell where they work, too. */
  readonly isReviewer: boolean;
  readonly declaredAt: Date;
}

/** The longest name of an organisation, in characters: that of an affiliation. */
export const ORGANISATION_MOST = 150;
