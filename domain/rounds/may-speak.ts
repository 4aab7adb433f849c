import { type Agenda, currentRound } from './agenda.ts';

/**
 * Whose microphones are open: the accounts that may speak, or `all`.
 *
 * While people speak in turns, only the one who has the floor, and nobody while it is free. In a
 * pause everybody: it is called because something has to be talked about, and as the clock of the
 * floor stands still, nobody loses anything by it. To be silenced, and not to be able to say why one has
 * asked for a pause, would be worse than being interrupted.
 */
export function whoMaySpeak(agenda: Agenda): readonly string[] | 'all' {
  const round = currentRound(agenda);
  if (round?.status !== 'open' || !round.matter?.floor) return 'all';
  const { speaking } = round.matter.floor;
  return speaking ? [speaking.memberId] : [];
}

/** Whether there are microphones, or hands, to be seen to. */
export const hasFloor = (agenda: Agenda): boolean =>
  agenda.voiceChannelId !== undefined || currentRound(agenda)?.matter?.floor !== undefined;
