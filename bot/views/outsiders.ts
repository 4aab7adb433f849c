import type { Outsiders } from '../../services/ports.ts';
import type { Say } from '../languages/catalog.ts';

/** More roles than this would hide the sentence they stand in. */
const ROLES_SHOWN = 10;

/** An answer about a private channel, with a warning when others than those it is for can read it. Persons are counted, never named. */
export function withOutsiders(
  answer: string,
  { channelId, outsiders }: { readonly channelId: string; readonly outsiders: Outsiders },
  say: Say,
): string {
  const { roleIds, members } = outsiders;
  const roles = roleIds.slice(0, ROLES_SHOWN).map((id) => `<@&${id}>`);
  const readers = [
    ...roles,
    ...(roleIds.length > roles.length ? ['…'] : []),
    ...(members > 0 ? [say('warning.outsiders.members', { members })] : []),
  ];
  if (readers.length === 0) return answer;
  return `${answer}\n\n${say('warning.outsiders', { channel: `<#${channelId}>`, readers: readers.join(', ') })}`;
}
