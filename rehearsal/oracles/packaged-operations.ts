import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Operation } from './operation.ts';

/** An operation as `discord-api-spec` tells it: its bodies are the names of types, `MessageResponse[] | null`. */
export interface PackagedOperation extends Operation {
  /** Absent for operations without a body, and for bodies that have no name of their own. */
  readonly requestType?: string;
  /** By status, `200` or `4XX`; those without a body (204) say `unknown`. */
  readonly responseTypes: Readonly<Record<string, string>>;
}

let operations: readonly PackagedOperation[] | undefined;

/**
 * The operations in the npm package `discord-api-spec`.
 *
 * At run time the package exports only paths; which operation answers with what
 * stands in the text of its type declarations, which are generated, hence regular,
 * and pinned to one version. A test compares them with the OpenAPI document.
 */
export function packagedOperations(): readonly PackagedOperation[] {
  operations ??= parsedOperations(
    readFileSync(fileURLToPath(import.meta.resolve('discord-api-spec').replace(/\.js$/, '.ts')), 'utf8'),
  );
  return operations;
}

/** Reads `interface Paths`: paths are indented by two, methods by four, bodies by six and eight. */
function parsedOperations(declarations: string): readonly PackagedOperation[] {
  const paths = declarations.match(/^export interface Paths \{\n([\s\S]*?)^\}/m)?.[1] ?? '';

  return [...paths.matchAll(/^ {2}"(.*)": \{\n([\s\S]*?)^ {2}\};/gm)].flatMap(([, template = '', methods = '']) =>
    [...methods.matchAll(/^ {4}(\w+): \{\n([\s\S]*?)^ {4}\};/gm)].map(([, method = '', body = '']) =>
      parsedOperation(method.toUpperCase(), template, body),
    ),
  );
}

function parsedOperation(method: string, template: string, body: string): PackagedOperation {
  const id = body.match(/^ {8}\/\*\* \d+ response for (\w+) \*\/$/m)?.[1];
  if (!id) throw new Error(`discord-api-spec does not name the operation ${method} ${template}`);

  const requestType = oneLine(body.match(/^ {6}requestBody\?:([\s\S]*?);$/m)?.[1]);
  const responses = [...body.matchAll(/^ {8}"(\w+)":([\s\S]*?);$/gm)];
  return {
    id,
    method,
    template,
    ...(requestType !== 'undefined' && !requestType.includes('{') && { requestType }),
    responseTypes: Object.fromEntries(responses.map(([, status = '', type]) => [status, oneLine(type)])),
  };
}

/** A type as it would stand on one line: long unions are broken over several, each with a leading bar. */
function oneLine(type = 'undefined'): string {
  return type.replace(/\s+/g, ' ').replace(/^ \|/, '').trim();
}
