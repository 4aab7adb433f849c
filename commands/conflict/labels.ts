import type { MessageKey } from '../../bot/languages/catalog.ts';
import type { ConflictType } from '../../domain/screening/conflict-type.ts';

/** What each type of conflict is called. */
export const CONFLICT_LABELS: Readonly<Record<ConflictType, MessageKey>> = {
  collaborator: 'conflict.collaborator',
  adviser: 'conflict.adviser',
  institution: 'conflict.institution',
  personal: 'conflict.personal',
  organisation: 'conflict.organisation',
  'party-line': 'conflict.party-line',
  dispute: 'conflict.dispute',
  administrative: 'conflict.administrative',
  other: 'conflict.other',
};
