import type { Convention } from './convention.ts';

/** What a calendar file says about a convention. */
export interface ImportedConvention
  extends Pick<Convention, 'name' | 'timeZone' | 'startsOn' | 'endsOn' | 'webPage' | 'uid'> {
  readonly city?: string;
  readonly hostAssociation?: string;
  /** Grows with every change in the calendar it comes from. */
  readonly sequence: number;
}
