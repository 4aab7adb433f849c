// Starts the built-in database in a process of its own, for tests that kill that process.
//   node --import tsx test/support/embedded-process.ts DIRECTORY [exit]
// Prints one line of JSON when the database is ready; with `exit` it then ends without stopping anything.
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts';

const [directory, ending] = process.argv.slice(2);
if (!directory) throw new Error('which directory?');

const messages: string[] = [];
const log = { info: (message: string) => messages.push(message), warn: (message: string) => messages.push(message) };
const database = await startEmbeddedPostgres({ directory, log });
console.log(JSON.stringify({ url: database.url('postgres'), messages }));
if (ending === 'exit') process.exit(1);
process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
