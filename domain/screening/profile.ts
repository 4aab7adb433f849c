/** Where an applicant works, as far as a cohort is balanced by it. */
export const SECTORS = ['academia', 'civil-society', 'media', 'business', 'public-service', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

export const CAREER_STAGES = ['early', 'established'] as const;
export type CareerStage = (typeof CAREER_STAGES)[number];

export const GENDERS = ['woman', 'man', 'another', 'unsaid'] as const;
export type Gender = (typeof GENDERS)[number];

/** What an applicant says of themselves beside the reasons for coming. Everything in it was asked with a reason told. */
export interface ApplicantProfile {
  /** What they are and do, in their own words. */
  readonly position: string;
  readonly sector: Sector;
  readonly careerStage: CareerStage;
  readonly gender: Gender;
  /** Holds a public office now; would come in a private capacity. */
  readonly isOfficial: boolean;
  /** The state under whose law they live or to which they return: asked because hosts may be listed there. */
  readonly jurisdiction: string;
  /** What shows standing and influence: offices, writings, audiences. */
  readonly evidence: string;
  /** With whom they would not sit, or what reviewers should know; read by organizers only. */
  readonly concerns: string;
}
