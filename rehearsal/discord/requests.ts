import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults, RequestFault } from '../faults.ts';
import type { Finding } from '../oracles/finding.ts';
import type { HttpOracle } from '../oracles/http.ts';
import type { Operation, OperationMatcher } from '../oracles/operations.ts';
import { brokenRules, errorBody, type RuleContext, ruleFindings } from '../oracles/rules.ts';
import type { Trace } from '../trace.ts';
import { ApiError, refusals } from './api-error.ts';
import type { Cdn } from './cdn.ts';
import { readBody, writeAnswer } from './http.ts';
import { isOfInteraction, type RateLimits, type Verdict } from './rate-limits.ts';
import type { Answer, RouteRequest, Routes } from './route.ts';

/** What the server needs to answer requests. */
export interface RequestHandling {
  readonly routes: Routes;
  readonly match: OperationMatcher;
  readonly oracle: HttpOracle;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly trace: Trace;
  readonly cdn: Cdn;
  readonly token: string;
  readonly latencyMs: number;
  readonly clock: () => Date;
  /** What the rules must know besides the body. */
  context(asked: RouteRequest): RuleContext;
  readonly found: (findings: readonly Finding[]) => void;
  /** Discord said no to the bot. */
  refused(operation: Operation, error: ApiError): void;
}

type Matched = NonNullable<ReturnType<OperationMatcher>>;

const API = /^\/api(\/v10)?(?=\/)/;
const HEADERS = { via: '1.1 rehearsal' };

/** Answers one HTTP request as Discord's API would, with both oracles looking on. */
export async function handleRequest(
  handling: RequestHandling,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback');
  const file = handling.cdn.read(url.pathname);
  if (file) {
    response.writeHead(200, { 'content-type': file.contentType }).end(file.content);
    return;
  }

  const method = request.method ?? 'GET';
  const path = url.pathname.replace(API, '');
  const matched = API.test(url.pathname) ? handling.match(method, path) : undefined;
  const body = await readBody(request);
  if (!matched) {
    notAnOperation(handling, { method, path, response });
    return;
  }

  const asked: RouteRequest = { ...matched, query: url.searchParams, body: body.json, files: body.files };
  const { answer, headers, isCut } = await answered(handling, asked, request.headers.authorization);
  const { operation } = matched;
  handling.trace.record({
    dir: 'rest',
    operation: operation.id,
    method,
    path,
    status: answer.status,
    data: {
      request: body.json,
      // Whoever sees the message can open them: what is in them is as much said as what stands above them.
      ...(body.files.length > 0
        ? { files: body.files.map(({ name, content }) => ({ name, text: content.toString('utf8') })) }
        : {}),
      response: answer.body,
    },
    ...(answer.seenBy ? { seenBy: answer.seenBy } : {}),
  });
  if (isCut) response.destroy();
  else writeAnswer(response, answer.status, answer.body, { ...HEADERS, ...headers });
}

interface Result {
  readonly answer: Answer;
  readonly headers: Readonly<Record<string, string>>;
  readonly isCut: boolean;
}

async function answered(
  handling: RequestHandling,
  asked: RouteRequest,
  authorization: string | undefined,
): Promise<Result> {
  const { operation, parameters } = asked;
  if (!isOfInteraction(operation) && authorization !== `Bot ${handling.token}`) {
    return { answer: errorAnswer(refusals.unauthorized()), headers: {}, isCut: false };
  }
  const verdict = handling.limits.check(operation, parameters, asked.body);
  if (verdict.refusal) return { answer: limitedAnswer(verdict), headers: verdict.headers, isCut: false };

  const fault = handling.faults.take(operation.id);
  if (handling.latencyMs > 0) await sleep(handling.latencyMs);
  if (fault?.kind === 'delay') await sleep(fault.ms);
  const spoiled = spoiledAnswer(fault);
  if (spoiled) return { ...spoiled, isCut: false };
  return { answer: route(handling, asked), headers: verdict.headers, isCut: fault?.kind === 'cut-after-accept' };
}

/** The route's own answer, after the body was checked and before the answer is. */
function route(handling: RequestHandling, asked: RouteRequest): Answer {
  const { operation, body } = asked;
  const handler = handling.routes[operation.id];
  if (!handler) return unanswerable(handling, operation);

  const malformed = handling.oracle.request(operation, body);
  const broken = brokenRules(operation, body, handling.context(asked));
  if (malformed.length > 0 || broken.length > 0) {
    handling.found([...malformed, ...ruleFindings(operation, broken)]);
    return {
      status: 400,
      body: broken.length > 0 ? errorBody(broken) : { code: 50035, message: 'Invalid Form Body', errors: {} },
    };
  }

  try {
    const answer = handler(asked);
    if (!answer.isUndocumented) handling.found(handling.oracle.response(operation, answer.status, answer.body));
    return answer;
  } catch (error) {
    // Discord's own refusals; anything else is a defect of this server and must be loud.
    if (error instanceof ApiError) {
      handling.refused(operation, error);
      return errorAnswer(error);
    }
    handling.found([defectFinding(whereOf(operation), error)]);
    return { status: 500, body: { code: 0, message: 'the rehearsal server failed' } };
  }
}

function unanswerable({ found }: RequestHandling, operation: Operation): Answer {
  found([
    { oracle: 'route', where: whereOf(operation), what: 'the rehearsal server does not implement this operation' },
  ]);
  return { status: 501, body: { code: 0, message: `the rehearsal server does not implement ${operation.id}` } };
}

function notAnOperation(
  { found, trace }: RequestHandling,
  asked: { method: string; path: string; response: ServerResponse },
): void {
  const { method, response } = asked;
  // Ids are left out of findings; what remains says which path was meant.
  const path = asked.path.replace(/\d{5,}/g, '{id}').replace(/\/[\w-]{40,}/g, '/{token}');
  found([{ oracle: 'route', where: `${method} ${path}`, what: 'Discord has no such operation' }]);
  trace.record({ dir: 'rest', method, path, status: 501 });
  writeAnswer(response, 501, { code: 0, message: `Discord has no operation ${method} ${path}` }, HEADERS);
}

function spoiledAnswer(fault: RequestFault | undefined): Pick<Result, 'answer' | 'headers'> | undefined {
  if (fault?.kind === '5xx')
    return { answer: { status: fault.status, body: { code: 0, message: 'an injected fault' } }, headers: {} };
  if (fault?.kind === 'refusal')
    return {
      answer: { status: fault.status, body: { code: fault.code, message: 'an injected refusal' } },
      headers: {},
    };
  if (fault?.kind !== '429') return undefined;
  const wait = String(fault.retryAfter);
  return {
    answer: {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: fault.retryAfter, global: false },
    },
    headers: {
      'retry-after': wait,
      'x-ratelimit-scope': 'user',
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': wait,
    },
  };
}

function limitedAnswer({ refusal }: Verdict): Answer {
  return {
    status: 429,
    body: {
      message: 'You are being rate limited.',
      retry_after: refusal?.retryAfterSeconds ?? 1,
      global: refusal?.isGlobal ?? false,
    },
  };
}

function errorAnswer({ status, code, message }: ApiError): Answer {
  return { status, body: { code, message } };
}

function whereOf({ method, template }: Matched['operation']): string {
  return `${method} ${template}`;
}

/** A defect of this server, with the place where it happened; its message is left out, as it may quote somebody. */
export function defectFinding(where: string, error: unknown): Finding {
  const place = error instanceof Error ? `${error.name} ${error.stack?.match(/\w[\w-]*\.[jt]s:\d+/)?.[0] ?? ''}` : '';
  return { oracle: 'route', where, what: `the rehearsal server failed: ${place}` };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
