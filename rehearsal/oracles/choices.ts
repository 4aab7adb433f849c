import { isObject, type Json, type JsonObject } from './json-schema.ts';

/** Finds the schema a `$ref` points to. */
export type Resolve = (ref: string) => Json | undefined;

/** The way to the property that tells shapes apart: `['type']`, or `['data', 'type']`. */
type KindPath = readonly [key: string, deeper?: string];

/**
 * A choice between shapes that a property like `type` tells apart becomes a
 * choice by that property.
 *
 * It accepts the same values, but a wrong one is reported against the shape it
 * meant to be instead of against every shape there is.
 */
export function withChoicesByKind(node: JsonObject, resolve: Resolve): JsonObject {
  const keyword = Array.isArray(node['oneOf']) ? 'oneOf' : 'anyOf';
  if (!Array.isArray(node[keyword])) return node;

  const branches = node[keyword].flatMap((branch) => flattened(branch, resolve));
  const shapes = branches.filter((branch) => !isNull(branch));
  const choice = shapes.length === 1 ? shapes[0] : choiceByKind(shapes, resolve, []);
  if (choice === undefined) return node;

  const { [keyword]: _, ...rest } = node;
  const mayBeNull = shapes.length < branches.length;
  const chosen = mayBeNull ? when({ not: { type: 'null' } }, choice) : choice;
  return { ...rest, allOf: [...(Array.isArray(rest['allOf']) ? rest['allOf'] : []), chosen] };
}

/** A choice that is nothing but a choice again is part of the outer one. */
function flattened(branch: Json, resolve: Resolve): readonly Json[] {
  const target = resolved(branch, resolve);
  if (!isObject(target) || Object.keys(target).length !== 1) return [branch];
  const inner = target['anyOf'] ?? target['oneOf'];
  return Array.isArray(inner) ? inner.flatMap((entry) => flattened(entry, resolve)) : [branch];
}

function isNull(schema: Json | undefined): boolean {
  return isObject(schema) && schema['type'] === 'null';
}

/** Said with `else`, because an object with a `then` passes for a promise. */
function when(condition: Json, consequence: Json): JsonObject {
  return { if: { not: condition }, else: consequence };
}

/** @param used properties by which the shapes were already told apart. */
function choiceByKind(shapes: readonly Json[], resolve: Resolve, used: readonly string[]): JsonObject | undefined {
  const path = kindPath(shapes, resolve, used);
  if (!path) return undefined;

  const groups = new Map<Json, Json[]>();
  for (const shape of shapes) {
    for (const value of kindsOf(shape, path, resolve) ?? []) groups.set(value, [...(groups.get(value) ?? []), shape]);
  }
  const cases = [...groups].map(([value, [only = true, ...more]]) =>
    when(
      having(path, { const: value }),
      // Several shapes of one kind: told apart by another property, or tried one after the other.
      more.length === 0
        ? only
        : (choiceByKind([only, ...more], resolve, [...used, path.join()]) ?? { anyOf: [only, ...more] }),
    ),
  );
  return { ...having(path, { enum: [...groups.keys()] }), allOf: cases };
}

/** The schema of an object whose property at the end of a path is as given. */
function having([key, deeper]: KindPath, schema: JsonObject): JsonObject {
  const value = deeper === undefined ? schema : having([deeper], schema);
  return { type: 'object', required: [key], properties: { [key]: value } };
}

/** A required property of every shape with listed values, telling apart at least two of them; the nearest. */
function kindPath(shapes: readonly Json[], resolve: Resolve, used: readonly string[]): KindPath | undefined {
  if (shapes.length < 2) return undefined;
  const keys = propertyNames(shapes[0], resolve);
  const deeper = keys.flatMap((key) =>
    propertyNames(propertyOf(shapes[0], key, resolve), resolve).map((inner): KindPath => [key, inner]),
  );
  return [...keys.map((key): KindPath => [key]), ...deeper].find((path) => {
    if (used.includes(path.join())) return false;
    const kinds = shapes.map((shape) => kindsOf(shape, path, resolve));
    return (
      kinds.every((values) => values !== undefined) && new Set(kinds.map((values) => JSON.stringify(values))).size > 1
    );
  });
}

function propertyNames(shape: Json | undefined, resolve: Resolve): readonly string[] {
  const schema = resolved(shape, resolve);
  return isObject(schema) && isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
}

/** The schema of a property that is required. */
function propertyOf(shape: Json | undefined, key: string, resolve: Resolve): Json | undefined {
  const schema = resolved(shape, resolve);
  if (!isObject(schema) || !isObject(schema['properties'])) return undefined;
  const { required, properties } = schema;
  return Array.isArray(required) && required.includes(key) ? properties[key] : undefined;
}

function kindsOf(shape: Json, [key, deeper]: KindPath, resolve: Resolve): readonly Json[] | undefined {
  const property = propertyOf(shape, key, resolve);
  return listedValues(deeper === undefined ? property : propertyOf(property, deeper, resolve), resolve);
}

function listedValues(schema: Json | undefined, resolve: Resolve): readonly Json[] | undefined {
  const target = resolved(schema, resolve);
  if (!isObject(target)) return undefined;
  if (target['const'] !== undefined) return [target['const']];
  if (Array.isArray(target['enum'])) return target['enum'];
  const alternatives = target['oneOf'] ?? target['anyOf'];
  if (!Array.isArray(alternatives)) return undefined;
  const values = alternatives.map((alternative) => (isObject(alternative) ? alternative['const'] : undefined));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function resolved(schema: Json | undefined, resolve: Resolve): Json | undefined {
  return isObject(schema) && typeof schema['$ref'] === 'string' ? resolved(resolve(schema['$ref']), resolve) : schema;
}
