import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a bundle of modules needs that was written for CommonJS in part. */
const BANNER = [
  `import { createRequire as requireFrom } from 'node:module';`,
  `const require = requireFrom(${JSON.stringify(path.join(ROOT, 'package.json'))});`,
  'const __filename = import.meta.filename, __dirname = import.meta.dirname;',
].join('');

/**
 * Builds a program of this suite into one file in `folder`, and gives its path.
 *
 * A process that is to be killed again in a second must start in a fraction of one: from
 * one file that takes a third of the time that it takes from the sources. What has been
 * built does not change either while somebody edits the sources.
 */
export async function bundle(program: string, folder: string): Promise<string> {
  const file = path.join(folder, `${path.basename(program, '.ts')}.mjs`);
  const shim = path.join(folder, 'discord.ts');
  await writeFile(shim, restOnly());
  const args = [
    ...['--bundle', '--platform=node', '--format=esm', '--target=node20', '--log-level=error'],
    ...['--minify-whitespace', '--minify-syntax', `--alias:discord.js=${shim}`],
  ];
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [bundler(), program, `--outfile=${file}`, `--banner:js=${BANNER}`, ...args],
    { cwd: import.meta.dirname },
  );
  if (stderr) throw new Error(`${program} cannot be built: ${stderr}`);
  return file;
}

/**
 * Of discord.js, the parts that a process without a gateway needs, from the packages that it takes them from itself:
 * all of it would take as long to load as everything else together.
 */
function restOnly(): string {
  const neighbour = createRequire(require.resolve('discord.js'));
  const parts = ['@discordjs/rest', 'discord-api-types/v10'].map((name) => neighbour.resolve(name));
  return parts.map((part) => `export * from ${JSON.stringify(part)};`).join('\n');
}

/** Comes with tsx, which runs this very file: asked from there, it is found in every layout of node_modules. */
function bundler(): string {
  const neighbour = createRequire(require.resolve('tsx'));
  return neighbour.resolve('esbuild/bin/esbuild');
}
