import { createInterface, type Interface } from 'node:readline/promises';
import type { Actor } from './discord/actor/actor.ts';
import { ActorError } from './discord/actor/actor-error.ts';
import type { Reply } from './discord/actor/send.ts';
import type { SeenMessage, SeenModal } from './discord/seen.ts';
import type { RehearsalServer } from './discord/server.ts';
import { asRead } from './reading-times.ts';
import { type Ask, readLine } from './spoken-line.ts';
import type { StoryClock } from './story-clock.ts';
import { unescaped } from './telling.ts';

const HELP = `You can play on. Type
  as Iris Calder read #workshop-summaries     what somebody sees in a channel
  as Ruth Adeyemi /summary approve workshop:Waters of the Orva
  as Edith Marlow press Read my application   a button of the newest message that has it
  people · help · quit`;

/** What somebody who plays along needs of the rehearsal. */
export interface OpenStage {
  readonly server: RehearsalServer;
  readonly clock: StoryClock;
  readonly say: (text: string) => void;
}

/** Lets whoever sits at the terminal act as anybody, until they quit. Without a terminal it waits for ever: a signal ends it. */
export async function playAlong(stage: OpenStage, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<void> {
  if (!input.isTTY || !output.isTTY) {
    stage.say('The story is over; the bot goes on. End it with Ctrl-C or SIGTERM.');
    return new Promise(() => undefined);
  }
  stage.say(HELP);
  const terminal = createInterface({ input, output });
  // Ctrl-C is the same as quit: here the terminal sends no signal, but tells its reader.
  const ended = new Promise<'quit'>((resolve) => {
    terminal.once('SIGINT', () => resolve('quit'));
    terminal.once('close', () => resolve('quit'));
  });
  const read = new Map<string, SeenMessage>();

  for (;;) {
    const line = await Promise.race([terminal.question('> '), ended]);
    const ask = readLine(line, stage.server.people);
    if (ask.kind === 'quit') break;
    await answer(ask, { ...stage, terminal, read }).catch((error: unknown) => {
      if (!(error instanceof ActorError)) throw error;
      stage.say(`Not possible: ${error.message}`);
    });
  }
  terminal.close();
}

interface Seat extends OpenStage {
  readonly terminal: Interface;
  /** The last private answer of each person, whose buttons they may press. */
  readonly read: Map<string, SeenMessage>;
}

async function answer(ask: Ask, seat: Seat): Promise<void> {
  const { server, say } = seat;
  switch (ask.kind) {
    case 'command': {
      const actor = server.actor(ask.name);
      return show(await actor.slash(ask.command, await completed(actor, ask), place(actor)), ask.name, seat);
    }
    case 'press': {
      const actor = server.actor(ask.name);
      const message = newestWith(actor, ask.label, seat);
      if (!message) return say(`${ask.name} sees no button “${ask.label}”.`);
      return show(await actor.press(message, ask.label), ask.name, seat);
    }
    case 'read': {
      const messages = server.actor(ask.name).sees(ask.channel);
      return say(
        messages.length === 0
          ? 'Nothing there, or not for these eyes.'
          : messages.map((one) => shown(one, seat)).join('\n\n'),
      );
    }
    case 'people':
      return say(server.people.map((name) => `${name}: ${rolesOf(server.actor(name))}`).join('\n'));
    case 'help':
      return say(HELP);
    case 'unclear':
      return say(ask.why);
    default:
  }
}

async function show(reply: Reply, name: string, seat: Seat): Promise<void> {
  if (reply.kind === 'no-answer') return seat.say('The application did not respond.');
  if (reply.kind === 'modal') return fillIn(reply.modal, name, seat);
  seat.read.set(name, reply.message);
  seat.say(shown(reply.message, seat));
}

/** Asks for the fields of a form, one after the other. */
async function fillIn(modal: SeenModal, name: string, seat: Seat): Promise<void> {
  const values: Record<string, string> = {};
  for (const { kind, customId, label, options = [], value = '' } of modal.fields) {
    if (kind === 'note') seat.say(label);
    else {
      const choices = options.length === 0 ? '' : ` (${options.map((option) => option.label).join(' | ')})`;
      const typed = await seat.terminal.question(`${modal.title} · ${label}${choices}: `);
      values[customId] = typed === '' ? value : typed;
    }
  }
  const given = Object.fromEntries(Object.entries(values).filter(([, typed]) => typed !== ''));
  await show(await seat.server.actor(name).submit(modal, given), name, seat);
}

/** Options that are picked from a list are typed by what the list shows. */
async function completed(actor: Actor, { command, options }: Extract<Ask, { kind: 'command' }>) {
  const values = await Promise.all(
    Object.entries(options).map(async ([option, typed]) => {
      const choices = await actor.autocomplete(command, option, typed, {}, place(actor)).catch(() => []);
      return [option, choices[0]?.value ?? typed] as const;
    }),
  );
  return Object.fromEntries(values);
}

/** People act in their room, where they have one: commands about rounds mean the room they are typed in. */
function place(actor: Actor): { readonly channel: string } {
  const rooms = actor.channels().filter((name) => !NO_ROOM.test(name));
  return { channel: rooms.at(-1) ?? 'general' };
}

/** Channels of the whole server, and those beside a room. */
const NO_ROOM = /^(?:general|announcements|workshop-.*)$|-backstage$|-voice-|caucus/;

function newestWith(actor: Actor, label: string, { read }: Seat): SeenMessage | undefined {
  const last = read.get(actor.name);
  const everything = [...actor.channels().flatMap((name) => actor.sees(name)), ...actor.directMessages()]
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .concat(last ? [last] : []);
  return everything.findLast(({ buttons }) => buttons.some((button) => button.label === label));
}

function shown({ authorName, text, buttons }: SeenMessage, { clock }: Seat): string {
  const row = buttons.length === 0 ? '' : `\n${buttons.map(({ label }) => `[${label}]`).join(' ')}`;
  return `${authorName}: ${unescaped(asRead(text, clock.at(new Date())))}${row}`;
}

const rolesOf = (actor: Actor): string => actor.roles().join(', ') || 'no role';
