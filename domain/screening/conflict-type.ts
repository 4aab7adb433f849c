/** Why a case is not somebody's to judge. */
export const CONFLICT_TYPES = [
  'collaborator',
  'adviser',
  'institution',
  'personal',
  'organisation',
  'party-line',
  'dispute',
  'administrative',
  'other',
] as const;
export type ConflictType = (typeof CONFLICT_TYPES)[number];
