import { loadDocument } from './document.ts';
import { createDocumentOracle } from './document-oracle.ts';
import type { HttpOracle } from './http-bodies.ts';
import { createPackagedOracle } from './packaged-oracle.ts';

export type { HttpOracle } from './http-bodies.ts';

let oracle: HttpOracle | undefined;

/**
 * The oracle for this machine: Discord's OpenAPI document where it is at hand,
 * otherwise the weaker npm package.
 *
 * One per process: it remembers nothing but compiled schemas, which take a tenth
 * of a second each.
 */
export function createHttpOracle(): HttpOracle {
  if (oracle) return oracle;
  const document = loadDocument();
  oracle = document ? createDocumentOracle(document) : createPackagedOracle();
  return oracle;
}
