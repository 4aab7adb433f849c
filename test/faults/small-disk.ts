import { execFile } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system that is soon full. */
export interface SmallDisk {
  /** Takes all room that is left. */
  fill(): Promise<void>;
  /** Gives it back. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts one of so many megabytes in `folder`; nothing where this account may not. */
export async function smallDisk(folder: string, megabytes: number): Promise<SmallDisk | undefined> {
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    // Not root, or a container that forbids it.
    return undefined;
  }
  await chmod(folder, 0o711);
  const filler = path.join(folder, 'filler');
  return {
    fill: async () => void (await run('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']).catch(() => undefined)),
    clear: () => rm(filler, { force: true }),
    async remove() {
      // The last processes of a server that was killed are still leaving.
      for (let isBusy = true; isBusy; await pause(50)) {
        isBusy = await run('umount', [folder]).then(
          () => false,
          () => true,
        );
      }
    },
  };
}
