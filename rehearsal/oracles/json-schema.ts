/** A JSON Schema, or any value inside one. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A schema that is an object rather than `true`, `false` or a piece of one. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is an object with keys, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same schema, with `change` applied to every object in it, innermost first. */
export function rewritten(schema: Json, change: (node: JsonObject) => JsonObject): Json {
  if (Array.isArray(schema)) return schema.map((entry) => rewritten(entry, change));
  if (!isObject(schema)) return schema;
  return change(Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, rewritten(value, change)])));
}

/**
 * Whole numbers may also be written as strings of digits.
 *
 * Discord takes permissions and other large numbers both ways, and its document
 * says only `integer`. A choice between shapes becomes a plain "any of", because
 * digits then fit a number and a string alike.
 */
export function withIntegersAsText(node: JsonObject): JsonObject {
  const { oneOf, ...rest } = node;
  const relaxed = oneOf === undefined ? node : { ...rest, anyOf: oneOf };
  const types = Array.isArray(node['type']) ? node['type'] : [node['type']];
  if (!types.includes('integer') || types.includes('string')) return relaxed;
  return { ...relaxed, type: [...types, 'string'] as readonly Json[], pattern: '^-?\\d+$' };
}

/** A list of values that the document left empty forbids nothing; ajv would refuse to compile it. */
export function withoutEmptyLists(node: JsonObject): JsonObject {
  if (!Array.isArray(node['enum']) || node['enum'].length > 0) return node;
  const { enum: _, ...rest } = node;
  return rest;
}
