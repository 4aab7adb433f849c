import type { Panel, PanelDeed } from '../../../domain/rounds/panel.ts';
import { button, row } from '../../button.ts';
import { instantId } from '../../instant-id.ts';
import type { Row } from '../../view.ts';
import type { Voice } from '../voice.ts';

/** Minutes that one press adds. */
export const EXTENSIONS = [1, 5, 15] as const;

/** What belongs together stands in one line; a line without a deed is left out. Discord takes five lines of five. */
const LINES: readonly (readonly PanelDeed[])[] = [
  ['open', 'resume', 'next-speaker', 'skip-speaker'],
  ['pause', 'cool-down', 'extend'],
  ['warn', 'close', 'reopen', 'collect', 'leave-out'],
];

/** The one thing that is most likely wanted now, the first of these that can be done. */
const FOREMOST: readonly PanelDeed[] = ['open', 'resume', 'next-speaker'];

/** The buttons for exactly what can be done, and three that are always there. Each says what its presser has seen. */
export function panelRows(panel: Panel, voice: Voice): readonly Row[] {
  const { deeds, workshopId } = panel;
  const { say } = voice;
  const foremost = FOREMOST.find((deed) => deeds.includes(deed));
  const lines = LINES.map((line) =>
    line.filter((deed) => deeds.includes(deed)).flatMap((deed) => buttonsFor(deed, panel, { voice, foremost })),
  );
  const always = [
    ...(deeds.includes('announce')
      ? [button('panel-announce', [workshopId], say('button.panel.announce'), 'secondary')]
      : []),
    button('panel-figures', [workshopId], say('button.panel.figures'), 'secondary'),
    button('panel-refresh', [workshopId], say('button.panel.refresh'), 'secondary'),
  ];
  return [...lines, always].filter((line) => line.length > 0).map((line) => row(...line));
}

type PanelButton = ReturnType<typeof button>;

function buttonsFor(
  deed: PanelDeed,
  panel: Panel,
  { voice, foremost }: { readonly voice: Voice; readonly foremost: PanelDeed | undefined },
): readonly PanelButton[] {
  const { say } = voice;
  const style = deed === foremost ? 'primary' : 'secondary';
  const { round, next, floor } = panel;
  switch (deed) {
    case 'open':
    case 'leave-out':
    case 'collect':
      if (!next) return [];
      return [button(`panel-${deed}`, [next.id], say(`button.panel.${deed}`, { ordinal: next.ordinal }), style)];
    case 'extend': {
      if (!round?.closesAt) return [];
      const seen = instantId(round.closesAt);
      return EXTENSIONS.map((minutes) =>
        button('panel-extend', [round.id, String(minutes), seen], say('button.panel.extend', { minutes }), style),
      );
    }
    case 'resume': {
      if (!round) return [];
      const ids = [round.id, ...(round.pauseName === undefined ? [] : [round.pauseName])];
      return [button('panel-resume', ids, say('button.panel.resume'), style)];
    }
    case 'close':
      if (!round) return [];
      return [
        button(
          'panel-close',
          [round.id, round.graceEndsAt ? 'grace' : 'clock'],
          say('button.panel.close', { ordinal: round.ordinal }),
          style,
        ),
      ];
    case 'reopen':
      if (!round?.closedAt) return [];
      return [
        button(
          'panel-reopen',
          [round.id, instantId(round.closedAt)],
          say('button.panel.reopen', { ordinal: round.ordinal }),
          style,
        ),
      ];
    case 'next-speaker':
    case 'skip-speaker':
      if (!round || !floor) return [];
      return [button(`panel-${deed}`, [round.id, String(floor.turn)], say(`button.panel.${deed}`), style)];
    case 'announce':
      return [];
    default:
      return round ? [button(`panel-${deed}`, [round.id], say(`button.panel.${deed}`), style)] : [];
  }
}
