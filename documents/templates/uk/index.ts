export { express } from './express.ts';
export { halfDay } from './half-day.ts';
export { kelman } from './kelman.ts';
export { preSubmission } from './pre-submission.ts';
export { scenarioDay } from './scenario-day.ts';
