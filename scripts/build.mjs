// node scripts/build.mjs [--if-needed]
//
// Makes dist/ from the sources. With --if-needed it does nothing when dist/ was made from sources of exactly this
// content, so that `npm start` can ask every time. A stamp, written last, remembers the content; a build that failed or
// was killed leaves none. Contents rather than times, because copying and unpacking change times and keep contents.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'dist', '.built-from');
const clientStamp = path.join(root, 'prisma', 'generated', '.built-from');
const sourceFolders = JSON.parse(readFileSync(path.join(root, 'tsconfig.build.json'), 'utf8')).include;
const settings = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs', 'scripts/prisma.mjs'];

const sources = sourceFolders.flatMap(filesIn);
const content = digest([...settings, ...sources]);

if (!(process.argv.includes('--if-needed') && readIfThere(stamp) === content)) build();

function build() {
  const clientContent = existsSync(path.join(root, 'prisma/schema.prisma'))
    ? digest(['prisma/schema.prisma'])
    : undefined;
  const needsClient = clientContent !== undefined && readIfThere(clientStamp) !== clientContent;
  requireTools();

  console.log('Building, about ten seconds, once…');
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  if (needsClient) {
    run('scripts/prisma.mjs', 'generate');
    writeFileSync(clientStamp, clientContent);
  }
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  for (const file of sources.filter(travelsAlong)) {
    mkdirSync(path.join(root, 'dist', path.dirname(file)), { recursive: true });
    cpSync(path.join(root, file), path.join(root, 'dist', file));
  }
  writeFileSync(stamp, content);
}

/** Every file below a source folder, or the file itself; what is not there yet counts as empty. */
function filesIn(name) {
  if (name === 'prisma/generated' || !existsSync(path.join(root, name))) return [];
  if (path.extname(name) === '.ts') return [name];
  return readdirSync(path.join(root, name), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${name}/${entry.name}`) : [`${name}/${entry.name}`]))
    .sort();
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Migrations, pages and the like, which the compiled modules read at run time. */
function travelsAlong(file) {
  return !/\.(ts|prisma)$/.test(file);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function requireTools() {
  if (existsSync(path.join(root, 'node_modules/typescript/bin/tsc'))) return;
  console.error('The build needs the development packages: run `npm install` without --omit=dev first.');
  process.exit(1);
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`The build failed in ${script}.`);
  process.exit(1);
}
