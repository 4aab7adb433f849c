// The thread, run from the sources: a thread reads TypeScript only when it is told how, and what started the sources
// has told the main thread alone. In dist/ nobody asks for this file.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
