import { MERIT_OF_A_POINT } from '../../domain/screening/cohort.ts';

/** A merit as it is read: in points of a score, openness and influence together. */
export const points = (merit: number): string => (merit / MERIT_OF_A_POINT).toFixed(3);
