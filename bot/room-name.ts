/** Discord takes 100 characters; a name that long is cut off in every list. */
const LONGER = /^(.{80}).+$/su;

/**
 * The name of a room's channel, from the workshop's title in any script: "roads-and-rivers".
 * It never names a person, and it never changes: Discord allows two changes in ten minutes.
 */
export function roomName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = words.join('-').replace(LONGER, '$1').replace(/-+$/, '');
  return name === '' ? 'workshop' : name;
}

/** The name of the facilitators' channel: "roads-and-rivers-backstage". */
export const backstageName = (title: string): string => `${roomName(title)}-backstage`;

/** The name of a party's own channel, by its place in the list of parties: "roads-and-rivers-caucus-2". */
export const caucusName = (title: string, party: number): string => `${roomName(title)}-caucus-${party}`;

/** The name of a room's voice channel: "roads-and-rivers-voice-3f9a2c". */
export const voiceName = (title: string, workshopId: string): string => `${roomName(title)}${voiceMark(workshopId)}`;

/**
 * By what the name of a workshop's voice channel ends. Such a channel has no topic to carry a
 * mark, and two workshops may have the same title: neither must be let into the other's channel.
 */
export const voiceMark = (workshopId: string): string =>
  `-voice-${workshopId
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-6)}`;
