import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { areKnown, isHeard, PRIVILEGED } from './intents.ts';

/** Something that happened, addressed to the bot. */
export interface Dispatch {
  readonly name: string;
  readonly data: unknown;
  readonly place: 'guild' | 'direct';
  /** Heard whatever the intents: what a client learns about itself. */
  readonly always?: boolean;
  /** People in whose client the same thing appears. */
  readonly seenBy?: readonly string[];
}

export interface GatewayOptions {
  readonly token: string;
  /** Privileged intents that the application has been granted. */
  readonly grantedIntents: number;
  readonly url: () => string;
  /** What READY carries besides the session. */
  ready(): Record<string, unknown>;
  /** Dispatches that follow READY. */
  arrivals(): readonly Dispatch[];
  /** What answers a request for members (op 8). */
  members(request: Readonly<Record<string, unknown>>): Dispatch | undefined;
  /** The dispatch as a client with these intents gets it. */
  shape(dispatch: Dispatch, intents: number): unknown;
  sent(dispatch: Dispatch): void;
  online(state: boolean): void;
}

export interface Gateway {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  dispatch(dispatch: Dispatch): void;
  readonly isOnline: () => boolean;
  intents(): number;
  dropSocket(): void;
  reconnectRequest(): void;
  invalidSession(resumable: boolean): void;
  closeCode(code: number): void;
  close(): void;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  /** What was sent, to be sent again after a resume. */
  readonly sent: { readonly sequence: number; readonly packet: string }[];
  socket: WebSocket | undefined;
}

const HEARTBEAT_MS = 41_250;
const REPLAY_LIMIT = 5_000;

/**
 * Discord's gateway for one bot: HELLO, IDENTIFY, heartbeats, RESUME.
 *
 * A session outlives its connection, and goes on collecting what happens until the bot resumes or
 * identifies anew; a connection closed by the bot with 1000 or 1001 ends it, as Discord documents.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  let sessionCount = 0;

  const live = () => [...sessions.values()].filter((session) => session.socket !== undefined);

  const deliver = (session: Session, dispatch: Dispatch): void => {
    if (!dispatch.always && !isHeard(session.intents, dispatch.name, dispatch.place)) return;
    session.sequence += 1;
    const d = options.shape(dispatch, session.intents);
    const packet = JSON.stringify({ op: Op.Dispatch, t: dispatch.name, s: session.sequence, d });
    session.sent.push({ sequence: session.sequence, packet });
    if (session.sent.length > REPLAY_LIMIT) session.sent.shift();
    options.sent({ ...dispatch, data: d });
    session.socket?.send(packet);
  };

  const attach = (session: Session, socket: WebSocket): void => {
    session.socket = socket;
    socket.on('close', (code) => {
      if (session.socket !== socket) return;
      session.socket = undefined;
      if (code === 1000 || code === 1001) sessions.delete(session.id);
      options.online(live().length > 0);
    });
  };

  const identify = (socket: WebSocket, data: { token?: string; intents?: number }): Session | undefined => {
    const intents = data.intents ?? -1;
    if (data.token?.replace(/^Bot /, '') !== options.token)
      return refuse(socket, Close.AuthenticationFailed, 'Authentication failed.');
    if (!areKnown(intents)) return refuse(socket, Close.InvalidIntents, 'Invalid intent(s).');
    if (intents & PRIVILEGED & ~options.grantedIntents)
      return refuse(socket, Close.DisallowedIntents, 'Disallowed intent(s).');

    sessionCount += 1;
    const session: Session = {
      id: `rehearsal-session-${sessionCount}`,
      intents,
      sequence: 0,
      sent: [],
      socket: undefined,
    };
    // One process per token: whoever identifies later ends the earlier session, which makes two processes visible.
    for (const earlier of sessions.values()) if (!earlier.socket) sessions.delete(earlier.id);
    sessions.set(session.id, session);
    attach(session, socket);
    deliver(session, {
      name: 'READY',
      place: 'guild',
      data: {
        v: 10,
        session_id: session.id,
        session_type: 'normal',
        resume_gateway_url: options.url(),
        ...options.ready(),
      },
    });
    for (const arrival of options.arrivals()) deliver(session, arrival);
    options.online(true);
    return session;
  };

  const resume = (
    socket: WebSocket,
    data: { token?: string; session_id?: string; seq?: number },
  ): Session | undefined => {
    const session = sessions.get(data.session_id ?? '');
    if (data.token?.replace(/^Bot /, '') !== options.token)
      return refuse(socket, Close.AuthenticationFailed, 'Authentication failed.');
    if (!session) {
      send(socket, { op: Op.InvalidSession, d: false });
      return undefined;
    }
    const seen = data.seq ?? 0;
    if (seen > session.sequence) return refuse(socket, Close.InvalidSeq, 'Invalid seq.');

    session.socket?.terminate();
    attach(session, socket);
    for (const { sequence, packet } of session.sent) if (sequence > seen) socket.send(packet);
    deliver(session, { name: 'RESUMED', place: 'guild', data: { _trace: [] } });
    options.online(true);
    return session;
  };

  sockets.on('connection', (socket) => {
    let session: Session | undefined;
    send(socket, { op: Op.Hello, d: { heartbeat_interval: HEARTBEAT_MS } });
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw) => {
      const packet = parsed(raw);
      if (!packet) return socket.close(Close.DecodeError, 'Error while decoding payload.');
      switch (packet.op) {
        case Op.Heartbeat:
          return send(socket, { op: Op.HeartbeatAck });
        case Op.Identify:
          if (session) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
          session = identify(socket, packet.d);
          return;
        case Op.Resume:
          session = resume(socket, packet.d);
          return;
        case Op.RequestGuildMembers: {
          const answer = options.members(packet.d);
          if (session && answer) deliver(session, answer);
          return;
        }
        case Op.PresenceUpdate:
        case Op.VoiceStateUpdate:
          if (!session) socket.close(Close.NotAuthenticated, 'Not authenticated.');
          return;
        default:
          return socket.close(Close.UnknownOpcode, 'Unknown opcode.');
      }
    });
  });

  return {
    accept: (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request)),
    dispatch(dispatch) {
      for (const session of sessions.values()) deliver(session, dispatch);
    },
    isOnline: () => live().length > 0,
    intents: () => live()[0]?.intents ?? 0,
    dropSocket() {
      for (const { socket } of live()) socket?.terminate();
    },
    reconnectRequest() {
      for (const { socket } of live()) if (socket) send(socket, { op: Op.Reconnect, d: null });
    },
    invalidSession(resumable) {
      for (const session of live()) {
        if (session.socket) send(session.socket, { op: Op.InvalidSession, d: resumable });
        if (!resumable) sessions.delete(session.id);
      }
    },
    closeCode(code) {
      for (const { socket } of live()) socket?.close(code);
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function refuse(socket: WebSocket, code: Close, reason: string): undefined {
  socket.close(code, reason);
  return undefined;
}

function send(socket: WebSocket, packet: unknown): void {
  socket.send(JSON.stringify(packet));
}

function textOf(raw: RawData): string {
  if (Array.isArray(raw)) return Buffer.concat(raw).toString('utf8');
  return (raw instanceof ArrayBuffer ? Buffer.from(raw) : raw).toString('utf8');
}

/** What a client sent. Its `d` is read leniently: only the fields named above count. */
function parsed(raw: RawData): { op: number; d: Record<string, never> } | undefined {
  try {
    const packet: unknown = JSON.parse(textOf(raw));
    return typeof packet === 'object' && packet !== null && 'op' in packet
      ? (packet as { op: number; d: Record<string, never> })
      : undefined;
  } catch {
    // SyntaxError: the caller closes with 4002, as Discord does.
    return undefined;
  }
}
