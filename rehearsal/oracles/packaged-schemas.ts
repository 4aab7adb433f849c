// @ts-expect-error The package ships its zod schemas without declarations.
import * as untyped from 'discord-api-spec/zod';
import { z } from 'zod/mini';

/** What the package exports, by name: `MessageResponseSchema`. */
const SCHEMAS: Readonly<Record<string, z.ZodMiniType | undefined>> = untyped;
const compiled = new Map<string, z.ZodMiniType | undefined>();

/**
 * What the packaged zod schemas hold against a body of the given type, `MessageResponse[] | null`.
 *
 * Nothing for a type that has no schema, such as one written out in place. In
 * requests, whole numbers may be written as text, as Discord allows.
 */
export function packagedComplaints(type: string, body: unknown, side: 'request' | 'response'): readonly string[] {
  if (!compiled.has(type)) compiled.set(type, schemaFor(type));
  const result = compiled.get(type)?.safeParse(body);
  if (!result || result.success) return [];
  return [...new Set(objections(result.error.issues, { body, side, path: [] }))];
}

interface Place {
  readonly body: unknown;
  readonly side: 'request' | 'response';
  readonly path: readonly PropertyKey[];
}

/** One sentence per issue. Of a choice, those of the shape that fits best, which may be none. */
function objections(issues: readonly z.core.$ZodIssue[], { body, side, path }: Place): readonly string[] {
  return issues.flatMap((issue) => {
    const here = [...path, ...issue.path];
    if (issue.code === 'invalid_union') return bestBranch(issue, { body, side, path: here });
    // Its times lack the offset that Discord's have.
    if (issue.code === 'invalid_format') return [];
    if (side === 'request' && isWholeNumberAsText(issue, valueAt(body, here))) return [];
    const expected = issue.code === 'invalid_type' ? ` (expected ${issue.expected})` : '';
    return [`/${here.map(String).join('/')} ${issue.code.replaceAll('_', ' ')}${expected}`];
  });
}

function bestBranch(issue: z.core.$ZodIssueInvalidUnion, place: Place): readonly string[] {
  const branches = issue.errors.map((branch) => objections(branch, place));
  // A wrong `type` means that another shape was meant, however little else is wrong.
  const weight = (branch: readonly string[]) => branch.length + 100 * branch.filter((line) => KIND.test(line)).length;
  branches.sort((a, b) => weight(a) - weight(b));
  return branches[0] ?? [`/${place.path.map(String).join('/')} fits no shape`];
}

const KIND = /\/(type|kind|entity_type|trigger_type) invalid value/;

function isWholeNumberAsText(issue: z.core.$ZodIssue, value: unknown): boolean {
  return issue.code === 'invalid_type' && ['int', 'number'].includes(issue.expected) && /^-?\d+$/.test(String(value));
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}

/** Reads the few forms in which the package writes types: names, `null`, unions and lists of them. */
function schemaFor(type: string): z.ZodMiniType | undefined {
  if (type.endsWith('[]') && (type.startsWith('(') || !type.includes('|'))) {
    const element = schemaFor(type.slice(0, -2).replace(/^\((.*)\)$/, '$1'));
    return element && z.array(element);
  }
  const members = unionMembers(type);
  if (members.length === 1) return type === 'null' ? z.null() : SCHEMAS[`${type}Schema`];
  const schemas = members.map(schemaFor);
  return schemas.includes(undefined) ? undefined : z.union(schemas.filter((schema) => schema !== undefined));
}

/** The parts between the bars that stand outside parentheses. */
function unionMembers(type: string): readonly string[] {
  return type.split(/ \| (?![^(]*\))/);
}
