import type { Language } from '../../domain/language.ts';
import type { Ports } from '../ports.ts';

/** These people, each with the language chosen since, if one was: they may have applied in another. */
export const inChosenLanguage = async <Person extends { readonly memberId: string; readonly language: Language }>(
  { members }: Pick<Ports, 'members'>,
  people: readonly Person[],
): Promise<readonly Person[]> =>
  await Promise.all(
    people.map(async (person) => ({
      ...person,
      language: (await members.findLanguage(person.memberId)) ?? person.language,
    })),
  );
