import { findingsAbout, type HttpOracle, payloadOf, statusComplaints } from './http-bodies.ts';
import type { Operation } from './operation.ts';
import { type PackagedOperation, packagedOperations } from './packaged-operations.ts';
import { packagedComplaints } from './packaged-schemas.ts';

/**
 * The HTTP oracle for whoever lacks the OpenAPI document.
 *
 * Weaker: bodies whose type has no name of its own (a third of the requests)
 * are not judged, and the formats of texts are not.
 */
export function createPackagedOracle(): HttpOracle {
  const byId = new Map(packagedOperations().map((operation) => [operation.id, operation]));

  return {
    source: 'discord-api-spec',
    request(operation, body) {
      const { requestType } = packaged(byId, operation);
      const payload = payloadOf(body);
      if (requestType === undefined || payload === undefined) return [];
      return findingsAbout('http-request', operation, packagedComplaints(requestType, payload, 'request'));
    },
    response(operation, status, body) {
      const { responseTypes } = packaged(byId, operation);
      const general = statusComplaints(responseTypes, status, body);
      const type = responseTypes[status];
      if (general.length > 0 || type === undefined || status >= 400) {
        return findingsAbout('http-response', operation, general);
      }
      return findingsAbout('http-response', operation, packagedComplaints(type, body ?? null, 'response'));
    },
  };
}

function packaged(byId: ReadonlyMap<string, PackagedOperation>, { id }: Operation): PackagedOperation {
  const operation = byId.get(id);
  if (!operation) throw new Error(`${id} is not in discord-api-spec`);
  return operation;
}
