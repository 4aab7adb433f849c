import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { withChoicesByKind } from './choices.ts';
import { complaints } from './complaints.ts';
import type { ApiDocument, DocumentedOperation } from './document.ts';
import { findingsAbout, type HttpOracle, payloadOf, statusComplaints } from './http-bodies.ts';
import { isObject, type Json, rewritten, withIntegersAsText, withoutEmptyLists } from './json-schema.ts';
import type { Operation } from './operation.ts';

/** Where ajv keeps the document's shared schemas, so that every operation can point to them. */
const DOCUMENT = 'discord';
const JSON_BODY = 'application/json';

/**
 * The HTTP oracle that reads Discord's OpenAPI document.
 *
 * A schema is compiled when its operation is first used, since a scenario uses
 * a tenth of them.
 */
export function createDocumentOracle(document: ApiDocument): HttpOracle {
  const requests = createSchemas(document, 'request');
  const responses = createSchemas(document, 'response');

  return {
    source: 'openapi',
    request(operation, body) {
      const documented = documentedOperation(document, operation);
      const schema = documented.requestBody?.content?.[JSON_BODY]?.schema;
      // Forms without JSON (stickers, uploads) are not described well enough to judge.
      if (schema === undefined) return [];
      const payload = payloadOf(body);
      if (payload !== undefined)
        return findingsAbout('http-request', operation, requests.check(operation.id, schema, payload));
      return findingsAbout('http-request', operation, documented.requestBody?.required ? ['a body is required'] : []);
    },
    response(operation, status, body) {
      const { responses: documented } = documentedOperation(document, operation);
      const general = statusComplaints(documented, status, body);
      const schema = documented[status]?.content?.[JSON_BODY]?.schema;
      if (general.length > 0 || schema === undefined) return findingsAbout('http-response', operation, general);
      const sentences = responses.check(`${operation.id}/${status}`, schema, body ?? null);
      return findingsAbout('http-response', operation, sentences);
    },
  };
}

function documentedOperation(document: ApiDocument, { id, method, template }: Operation): DocumentedOperation {
  const documented = document.paths[template]?.[method.toLowerCase()];
  if (!documented) throw new Error(`${id} is not in the OpenAPI document`);
  return documented;
}

/** Checks bodies against schemas of the document; requests may write whole numbers as text. */
function createSchemas(document: ApiDocument, side: 'request' | 'response') {
  const ajv = createAjv();
  const shared: Readonly<Record<string, Json>> = mapped(document.components.schemas, (schema) => withAddresses(schema));
  const prepare = (schema: Json): Json =>
    rewritten(withAddresses(schema), (node) => {
      const chosen = withChoicesByKind(withoutEmptyLists(node), (ref) => shared[ref.split('/').at(-1) ?? '']);
      return side === 'request' ? withIntegersAsText(chosen) : chosen;
    });
  ajv.addSchema({ $id: DOCUMENT, components: { schemas: mapped(document.components.schemas, prepare) } });

  const compiled = new Map<string, ValidateFunction>();
  return {
    check(key: string, schema: Json, body: unknown): readonly string[] {
      let validate = compiled.get(key);
      if (!validate) {
        const prepared = prepare(schema);
        validate = ajv.compile(isObject(prepared) ? prepared : {});
        compiled.set(key, validate);
      }
      return validate(body) ? [] : complaints(validate.errors);
    },
  };
}

function mapped(schemas: Readonly<Record<string, Json>>, change: (schema: Json) => Json): Record<string, Json> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
}

/** References that hold from anywhere, so that the schema of one operation can stand alone. */
function withAddresses(schema: Json): Json {
  return rewritten(schema, (node) =>
    typeof node['$ref'] === 'string' ? { ...node, $ref: `${DOCUMENT}${node['$ref']}` } : node,
  );
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  formats.default(ajv);
  // Discord's own: a snowflake has a pattern beside it, a nonce a length.
  ajv.addFormat('snowflake', true);
  ajv.addFormat('nonce', true);
  return ajv;
}
