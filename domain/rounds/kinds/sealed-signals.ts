import { defineKind } from '../kind.ts';
import { share, texts } from '../plan-keys.ts';

/** Offers of the third party; each person marks in secret which one could live with, and only what all parties accept is ever told. */
export const sealedSignals = defineKind({
  kind: 'sealed-signals',
  keys: {
    offers: texts(8, 20, 300),
    /** How likely an offer that all accept is kept back all the same, announced beforehand, so that silence proves nothing. */
    withholding: share(0.2, 0),
  },
  talk: 'none',
  isSealed: true,
  ballot: (plan) => plan,
  texts: ({ offers }) => offers,
  outcome: (_, { accepted = [] }) => [{ kind: 'list', texts: accepted }],
});
