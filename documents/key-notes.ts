import type { PhaseRule } from '../domain/rounds/plan.ts';
import type { FileKey } from './agenda-keys.ts';

/** What a key is for, as an editor shows it to whoever writes an agenda. */
export const KEY_NOTES: Readonly<Record<string, string>> = {
  title: 'Heads every post about the round.',
  prompt: 'What the round asks of people.',
  minutes: 'How long the round is open.',
  confidentiality:
    'What may be done with what is said. chatham-house: it may be used, never saying who said it. off-the-record: nothing leaves the room. on-the-record: what its writer lets be quoted is quoted with the name of the party. Otherwise: chatham-house.',
  phase: 'After Kelman: to which phase of the workshop the round belongs. The room is told, and the order is checked.',
  affects:
    'Names of the parties that the topic affects. The round opens by itself only when each of them is in the room.',
  endsEarly: 'Whether the round ends as soon as most people say that they are ready. Otherwise: false.',
  // biome-ignore lint/suspicious/noThenProperty: the word for what comes after a round; nobody awaits a note.
  then: 'Whether the next round opens by itself, or waits for a facilitator. Otherwise: continue.', // oxlint-disable-line unicorn/no-thenable
  graceSeconds: 'How long people may finish what they are writing after the end.',
  propositions: 'Sentences to react to, each for itself.',
  vocabulary:
    'In which words people answer. agreement: agree, disagree, pass. acceptance: could live with it, need to think, cannot. support: would support, would not hinder, would oppose, pass.',
  questions: 'Asked one after the other, and answered in private.',
  scenario: 'The hypothetical, the same for everybody.',
  offers: 'Written by the third party: neutral, conditional and two-sided.',
  withholding: 'How likely an offer that all accept is kept back all the same, so that silence proves nothing.',
  statementsEach: 'Most statements of one person.',
  optionsEach: 'Most options of one person.',
  constraintsEach: 'Most constraints of one person.',
  secondsEach: 'Seconds of one turn.',
  overtimeSeconds: 'Seconds in which a sentence may be finished after that.',
  turnsEach: 'Most turns of one person.',
  order: 'Who is called next: parties in turn, or hands as they were raised.',
};

/** The rules of the phases in a sentence each. */
export const RULE_NOTES: Readonly<Record<PhaseRule, string>> = {
  noObjectionsWhileThinking: 'After Kelman: in the phase “solutions”, no round asks people to turn something down.',
  needsBeforeSolutions: 'After Kelman: a round of the phase “solutions” comes after one of the phase “needs”.',
  constraintsAfterOptions:
    'After Kelman: constraints come after options. Such a round always waits until somebody has written an option.',
  signalsAfterOptions: 'Ours: sealed signals come after options.',
};

/** What may stand there, with its limits; `undefined` where the schema itself says all. */
export function rangeOf(key: FileKey): string | undefined {
  switch (key.is) {
    case 'text':
      return `At most ${key.most} characters.`;
    case 'texts':
      return `${key.least} to ${key.most} texts of at most ${key.each} characters.`;
    case 'minutes':
      return `A whole number from ${key.least} to ${key.most}.`;
    case 'count':
      return `A whole number from ${key.least} to ${key.most}; otherwise ${key.otherwise}.`;
    case 'share':
      return `A number from 0 to ${key.most}; otherwise ${key.otherwise}.`;
    case 'choice':
      return 'otherwise' in key ? `Otherwise: ${key.otherwise}.` : undefined;
    case 'flag':
      return undefined;
  }
}
