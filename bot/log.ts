import { type DestinationStream, type Logger, pino } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Names under which words of people travel. Nobody should log these; if somebody does, they are blacked out. */
const NEVER = ['content', 'text', 'title', 'name', 'options', 'fields', 'values', 'body', 'token', 'requestBody'];

/**
 * The log: one line of JSON per event, with ids and codes.
 *
 * An error's message can quote what somebody wrote (a database or Discord repeats the value it did not
 * like), so errors are logged by name, code and place only.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`]).filter((path) => path !== '*.name'), censor: '…' },
    serializers: { err: traceOf },
    hooks: {
      logMethod(this: Logger, args: Parameters<LogFunction>, method: LogFunction) {
        method.apply(this, withOwnMessage(args));
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error as it may be logged. */
interface Trace {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly frames: readonly string[];
  readonly cause?: Trace;
}

/** Where an error came from and of which kind it is, without its message. */
function traceOf(error: unknown, depth = 0): Trace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const { code, status } = error as { readonly code?: unknown; readonly status?: unknown };
  return {
    name: error.name,
    ...(isCode(code) ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < 3 ? { cause: traceOf(error.cause, depth + 1) } : {}),
  };
}

type LogFunction = (first: unknown, message?: string, ...rest: unknown[]) => void;

/** Without a message of our own, pino would take the error's. */
function withOwnMessage(args: Parameters<LogFunction>): Parameters<LogFunction> {
  const [first, message, ...rest] = args;
  if (first instanceof Error) return [{ err: first }, message ?? first.name, ...rest];
  if (typeof first === 'object' && first !== null && 'err' in first) return [first, message ?? 'error', ...rest];
  return args;
}

/** Codes are single words; anything longer may be a sentence with a value in it. */
const isCode = (code: unknown): code is string | number =>
  typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code));

/** A message may have several lines, so only those that are certainly frames are kept. */
const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*(:\d+:\d+\)?|\(<anonymous>\)|\(native\))$/.test(line))
    .slice(0, 12);
