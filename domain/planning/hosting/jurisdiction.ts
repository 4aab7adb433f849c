/** The languages in which people name a state here. */
const NAMED_IN = ['en', 'uk', 'ru'] as const;

/**
 * Names of states that their names in a list of countries do not contain, by ISO 3166 code. The list of the
 * language itself (CLDR) knows the short names; people also write the long ones and the usual letters.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  RU: ['russian federation', 'rf', 'російська федерація', 'рф', 'российская федерация'],
  US: ['usa', 'united states of america', 'сполучені штати америки', 'сша', 'соединенные штаты америки'],
  GB: ['great britain', 'england', 'scotland', 'wales', 'northern ireland', 'велика британія', 'великобритания'],
  CZ: ['czech republic', 'чеська республіка', 'чешская республика'],
  KR: ['republic of korea'],
  KP: ['dprk', 'кндр'],
  CN: ['prc', 'кнр'],
  AE: ['uae', 'оае', 'оаэ'],
  BY: ['republic of belarus', 'белоруссия', 'білорусія'],
};

/** One way of writing: small letters without accents, words with one space between them. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

let known: ReadonlyMap<string, string> | undefined;

/** ISO codes by every folded name. Worked out once: it takes some milliseconds. */
function codesByName(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  for (const language of NAMED_IN) {
    const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = shown.of(code);
      // A code that was given up names the same state as its successor, which comes earlier or later: the first stays.
      if (name !== undefined && !names.has(folded(name))) names.set(folded(name), code);
    }
  }
  for (const [code, others] of Object.entries(OTHER_NAMES)) for (const other of others) names.set(folded(other), code);
  known = names;
  return names;
}

/** What a place is compared by: the code of the state it names, or its words. */
export function jurisdictionKey(text: string): string {
  const words = folded(text);
  return codesByName().get(words) ?? (/^[a-z]{2}$/.test(words) ? words.toUpperCase() : words);
}

/**
 * Whether somebody who wrote `told` about where they live or return to is of the jurisdiction `listed`: the same
 * state in any spelling or language known here, or its name anywhere among the words. Somebody who names two
 * states is of both. When in doubt it says yes: a block too many can be overridden, one too few cannot be undone.
 */
export function isOfJurisdiction(told: string, listed: string): boolean {
  const key = jurisdictionKey(listed);
  if (key === '' || folded(told) === '') return false;
  if (jurisdictionKey(told) === key) return true;
  const words = ` ${folded(told)} `;
  const names = [folded(listed), ...[...codesByName()].filter(([, code]) => code === key).map(([name]) => name)];
  // Two letters alone are too often a word of something else.
  return names.some((name) => name.length > 2 && words.includes(` ${name} `));
}
