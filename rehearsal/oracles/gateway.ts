import { Ajv, type ValidateFunction } from 'ajv';
import { withChoicesByKind } from './choices.ts';
import { complaints } from './complaints.ts';
import type { Finding } from './finding.ts';
import { gatewayDefinitions, gatewayPackets } from './gateway-schema.generated.ts';
import { isObject, type Json, type JsonObject, rewritten } from './json-schema.ts';

/** Compares what the gateway dispatches with the shapes of discord-api-types. */
export interface GatewayOracle {
  /** @param name of the packet, `MESSAGE_CREATE`. @param data its `d`, as it goes over the wire. */
  dispatch(name: string, data: unknown): readonly Finding[];
}

/** Where ajv keeps the shapes that packets share. */
const SHAPES = 'gateway';

/**
 * The gateway oracle. It asks for everything the types require, which is more
 * than discord.js notices: a client that reads one field more tomorrow must not
 * find it missing.
 *
 * A packet is compiled when it is first dispatched, once per process. An unknown
 * packet is a finding too.
 */
export function createGatewayOracle(): GatewayOracle {
  oracle ??= gatewayOracle();
  return oracle;
}

let oracle: GatewayOracle | undefined;

function gatewayOracle(): GatewayOracle {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  ajv.addSchema({ $id: SHAPES, definitions: withKinds(gatewayDefinitions) });

  const compiled = new Map<string, ValidateFunction>();
  return {
    dispatch(name, data) {
      if (WITHOUT_CONTENT.has(name)) return [];
      const address = gatewayPackets[name];
      if (address === undefined) return [{ oracle: 'gateway', where: name, what: 'no packet of this name is known' }];

      const validate = compiled.get(name) ?? ajv.compile({ $ref: `${SHAPES}${address}` });
      compiled.set(name, validate);
      const sentences = validate(data) ? [] : complaints(validate.errors);
      return sentences.map((what) => ({ oracle: 'gateway', where: name, what }));
    },
  };
}

/** Packets whose content is documented nowhere. */
const WITHOUT_CONTENT = new Set(['RESUMED']);

/** The generated definitions are JSON by construction, which their type does not say. */
function withKinds(generated: Readonly<Record<string, unknown>>): Json {
  const definitions = rewritten(generated as { readonly [name: string]: Json }, withNeeds);
  if (!isObject(definitions)) return definitions;
  return rewritten(definitions, (node) => withChoicesByKind(node, (ref) => definitions[ref.split('/').at(-1) ?? '']));
}

/**
 * An interaction, with what the types leave optional although clients cannot do without it.
 *
 * Discord always sends `data` except in a ping; discord.js reads the channel
 * from `channel`, not from `channel_id`.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
function withNeeds(node: JsonObject): JsonObject {
  const { properties, required } = node;
  if (!isObject(properties) || !Array.isArray(required)) return node;
  const isInteraction = properties['authorizing_integration_owners'] !== undefined && required.includes('token');
  if (!isInteraction || (isObject(properties['type']) && properties['type']['const'] === PING)) return node;
  return { ...node, required: [...new Set([...required, 'data', 'channel'])] };
}

const PING = 1;
