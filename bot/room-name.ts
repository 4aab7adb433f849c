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
