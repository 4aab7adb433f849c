/** What somebody at the prompt asks for. */
export type Ask =
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly command: string;
      readonly options: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'press'; readonly name: string; readonly label: string }
  | { readonly kind: 'read'; readonly name: string; readonly channel: string }
  | { readonly kind: 'people' | 'help' | 'quit' | 'nothing' }
  | { readonly kind: 'unclear'; readonly why: string };

/** Reads a line such as `as Ruth Adeyemi /round extend by:5`. Of two names that fit, the longer one is meant. */
export function readLine(line: string, people: readonly string[]): Ask {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text === 'people' || text === 'help' || text === 'quit') return { kind: text };
  if (!text.startsWith('as ')) return { kind: 'unclear', why: 'Begin with “as” and a name, or type help.' };

  const rest = text.slice(3).trim();
  const name = people
    .filter((one) => rest.toLowerCase().startsWith(`${one.toLowerCase()} `))
    .toSorted((a, b) => b.length - a.length)[0];
  if (name === undefined) return { kind: 'unclear', why: 'Nobody has this name; type people to see who is there.' };

  const deed = rest.slice(name.length).trim();
  if (deed.startsWith('/')) return { kind: 'command', name, ...commandIn(deed) };
  const [verb, what = ''] = split(deed);
  if (verb === 'press' && what !== '') return { kind: 'press', name, label: what };
  if (verb === 'read' && what !== '') return { kind: 'read', name, channel: what.replace(/^#/, '') };
  return { kind: 'unclear', why: 'After the name comes a /command, “press” and a label, or “read” and a #channel.' };
}

function split(text: string): readonly [string, string?] {
  const space = text.indexOf(' ');
  return space === -1 ? [text] : [text.slice(0, space), text.slice(space + 1).trim()];
}

/** A command's words, and its options as Discord shows them: `name:value`, the value up to the next name. */
function commandIn(deed: string): { readonly command: string; readonly options: Readonly<Record<string, string>> } {
  const first = deed.search(/\s[\w-]+:/);
  const command = first === -1 ? deed : deed.slice(0, first);
  const given = first === -1 ? '' : deed.slice(first);
  const options = [...given.matchAll(/\s([\w-]+):(.*?)(?=\s[\w-]+:|$)/gs)];
  return {
    command: command.trim(),
    options: Object.fromEntries(options.map(([, name = '', value = '']) => [name, value.trim()])),
  };
}
