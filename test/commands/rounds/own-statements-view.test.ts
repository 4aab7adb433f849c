import { expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { ownStatementsView } from '../../../commands/round/own-statements-view.ts';
import { anOpenRound, aStatement } from '../../support/build.ts';

test.each([
  { confidentiality: 'chatham-house', says: 'A summary may quote it, without name, alias or party.' },
  { confidentiality: 'on-the-record', says: 'A summary may quote it, with the name of your party, never with yours.' },
] as const)('beside own words of a round that is $confidentiality stands what a quotation names', (rule) => {
  const { plan } = anOpenRound();
  const round = anOpenRound({ plan: { ...plan, confidentiality: rule.confidentiality } });
  const statements = [aStatement({ mayQuote: true })];

  const view = ownStatementsView({ round, statements, statementsLeft: 0 }, sayIn('en'));

  expect(view.content).toContain(`-# ${rule.says}\n`);
});
