import { loadDocument } from './document.ts';
import type { Operation } from './operation.ts';
import { packagedOperations } from './packaged-operations.ts';

export type { Operation } from './operation.ts';

/** An operation and what its path said; parameters are percent-decoded. */
interface OperationMatch {
  readonly operation: Operation;
  readonly parameters: Record<string, string>;
}

/** Finds the operation for a path without `/api/v10`; a query string is ignored. */
export type OperationMatcher = (method: string, path: string) => OperationMatch | undefined;

/**
 * All operations of Discord's API: from the OpenAPI document where it is at
 * hand, otherwise from the npm package `discord-api-spec`.
 */
export function loadOperations(): readonly Operation[] {
  const document = loadDocument();
  if (!document) return packagedOperations();

  return Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.has(method))
      .map(([method, { operationId }]) => ({ id: operationId, method: method.toUpperCase(), template })),
  );
}

/**
 * A matcher in which literals win over parameters, so that `/users/@me` is never
 * a user called `@me`.
 *
 * Segments are decoded before they are compared, since discord.js asks for
 * `/messages/%40original`.
 */
export function createMatcher(operations: readonly Operation[]): OperationMatcher {
  const routes = operations.map((operation) => ({ operation, segments: operation.template.split('/') }));
  routes.sort((a, b) => sortKey(a.segments).localeCompare(sortKey(b.segments), 'en'));

  return (method, path) => {
    const asked = decodedSegments(path);
    if (!asked) return undefined;
    for (const { operation, segments } of routes) {
      if (operation.method !== method.toUpperCase() || segments.length !== asked.length) continue;
      const parameters = parametersOf(segments, asked);
      if (parameters) return { operation, parameters };
    }
    return undefined;
  };
}

const METHODS = new Set(['get', 'put', 'post', 'patch', 'delete']);

/** Compared segment by segment, a literal (0) comes before a parameter (1). */
function sortKey(segments: readonly string[]): string {
  return segments.map((segment) => (isParameter(segment) ? '1' : '0')).join('');
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

function decodedSegments(path: string): readonly string[] | undefined {
  const [pathname = ''] = path.split('?', 1);
  try {
    return pathname.split('/').map(decodeURIComponent);
  } catch {
    // URIError: a stray percent sign. No operation has such a path.
    return undefined;
  }
}

function parametersOf(template: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const value = asked[index] ?? '';
    if (!isParameter(segment)) {
      if (segment !== value) return undefined;
    } else if (value === '') {
      return undefined;
    } else {
      parameters[segment.slice(1, -1)] = value;
    }
  }
  return parameters;
}
