import type { SeenMessage, SeenModal } from '../../rehearsal/discord/seen.ts';

/** What three roles see of one round, written down as they see it. */
export interface Page {
  readonly heading: (text: string) => void;
  readonly message: (caption: string, message: SeenMessage) => void;
  readonly form: (caption: string, form: SeenModal) => void;
  readonly text: () => string;
}

/** An empty page with a title. */
export function aPage(title: string): Page {
  const parts: string[] = [`# ${title}`];
  return {
    heading: (text) => void parts.push(`## ${text}`),
    message: (caption, message) => void parts.push(`*${caption}*`, boxed(linesOf(message))),
    form: (caption, form) => void parts.push(`*${caption}*`, boxed(linesOfForm(form))),
    text: () => `${parts.join('\n\n')}\n`,
  };
}

const boxed = (lines: readonly string[]): string => lines.map((line) => `> ${line}`.trimEnd()).join('\n');

/** Times differ from one recording to the next, so they are not written down. */
const withoutTimes = (text: string): string => text.replaceAll(/<t:\d+(?::[a-zA-Z])?>/g, '⏱');

function linesOf({ content, buttons, selects, ephemeral, attachments }: SeenMessage): readonly string[] {
  return [
    ...(ephemeral ? ['(only this person sees it)', ''] : []),
    ...withoutTimes(content).split('\n'),
    ...attachments.map(({ name }) => `📎 ${name}`),
    ...selects.flatMap(({ placeholder = '', options }) => [
      '',
      `▾ ${placeholder} ${options.map(({ label }) => label).join(' / ')}`,
    ]),
    ...(buttons.length > 0 ? ['', buttons.map(({ label }) => `\`[ ${label} ]\``).join(' ')] : []),
  ];
}

const linesOfForm = ({ title, fields }: SeenModal): readonly string[] => [
  `**${title}**`,
  '',
  ...fields.flatMap(({ label, description, required, options, kind }) => [
    `- **${label}**${required ? '' : ' (may be left out)'}${description === undefined ? '' : ` — ${description}`}`,
    ...(options ?? []).map((option) => `  - ( ) ${option.label}`),
    ...(kind === 'paragraph' || kind === 'text' ? ['  `…`'] : []),
  ]),
];
