import { describe, expect, test } from 'vitest';
import { KINDS, type RoundKind, type RoundPlan, rulesOf } from '../../../domain/rounds/kinds/index.ts';
import { brokenRules, phaseRulesOf, requirePhaseRules } from '../../../domain/rounds/phase-rules.ts';
import { PHASE_RULES, type Phase } from '../../../domain/rounds/plan.ts';

const base = { title: 'A', prompt: 'B', minutes: 5 };
const inPhase = (phase: Phase, plan: RoundPlan): RoundPlan => ({ ...plan, phase });

const talk: RoundPlan = { kind: 'discussion', ...base };
const options: RoundPlan = { kind: 'options', ...base, optionsEach: 2 };
const constraints: RoundPlan = { kind: 'constraints', ...base, constraintsEach: 2 };
const signals: RoundPlan = { kind: 'sealed-signals', ...base, offers: [], withholding: 0 };
const reactions = (vocabulary: 'agreement' | 'acceptance' | 'support'): RoundPlan => ({
  kind: 'reactions',
  ...base,
  propositions: ['C'],
  vocabulary,
});
const NEEDS = inPhase('needs', talk);

describe('while solutions are thought up', () => {
  test.each([
    ['agreement is not asked for', reactions('agreement'), true],
    ['support is not asked for', reactions('support'), true],
    ['what one could live with may be asked', reactions('acceptance'), false],
    ['constraints are not asked for', constraints, true],
    ['people talk', talk, false],
    ['people write options', options, false],
  ])('%s', (_, plan, isBroken) => {
    const rounds = [NEEDS, options, inPhase('solutions', plan)];

    expect(brokenRules({ rounds })).toEqual(isBroken ? [{ ordinal: 3, rule: 'noObjectionsWhileThinking' }] : []);
    expect(brokenRules({ rounds, phaseRules: { noObjectionsWhileThinking: false } })).toEqual([]);
  });

  test('the same is asked in any other phase', () => {
    expect(brokenRules({ rounds: [NEEDS, reactions('agreement'), inPhase('steps', reactions('support'))] })).toEqual(
      [],
    );
  });

  test('needs have been heard', () => {
    const rounds = [inPhase('solutions', options), NEEDS, inPhase('solutions', talk)];

    expect(brokenRules({ rounds })).toEqual([{ ordinal: 1, rule: 'needsBeforeSolutions' }]);
    expect(brokenRules({ rounds, phaseRules: { needsBeforeSolutions: false } })).toEqual([]);
  });
});

test('constraints come after options, unless the agenda says otherwise', () => {
  expect(brokenRules({ rounds: [options, constraints] })).toEqual([]);
  expect(brokenRules({ rounds: [constraints, options] })).toEqual([{ ordinal: 1, rule: 'constraintsAfterOptions' }]);
  expect(brokenRules({ rounds: [constraints], phaseRules: { constraintsAfterOptions: false } })).toEqual([]);
});

test('signals come after options only where the agenda says so', () => {
  expect(brokenRules({ rounds: [signals] })).toEqual([]);
  expect(brokenRules({ rounds: [talk, signals], phaseRules: { signalsAfterOptions: true } })).toEqual([
    { ordinal: 2, rule: 'signalsAfterOptions' },
  ]);
  expect(brokenRules({ rounds: [options, signals], phaseRules: { signalsAfterOptions: true } })).toEqual([]);
});

test('a refusal names the first round in a wrong place, and the rule', () => {
  const rounds = [talk, inPhase('solutions', reactions('agreement')), constraints];

  expect(() => requirePhaseRules({ rounds })).toThrow(
    expect.objectContaining({
      code: 'phase-rule-broken',
      facts: { ordinal: 2, rule: 'noObjectionsWhileThinking', key: 'noObjectionsWhileThinking' },
    }),
  );
});

test('an agenda that is kept says which rules were off, and no more', () => {
  expect(phaseRulesOf([NEEDS, options, constraints])).toBeUndefined();
  expect(phaseRulesOf([constraints, inPhase('solutions', talk)])).toEqual({
    constraintsAfterOptions: false,
    needsBeforeSolutions: false,
  });
});

test('a round that can be refused for want of options breaks the rule about them, and no other does', () => {
  for (const kind of Object.keys(KINDS) as RoundKind[]) {
    const needsOptions = rulesOf({ kind, ...base } as RoundPlan).material([]) === undefined;
    const broken = brokenRules({ rounds: [{ kind, ...base } as RoundPlan] }).map(({ rule }) => rule);
    expect(broken.includes('constraintsAfterOptions')).toBe(needsOptions);
  }
});

test('the rules after Kelman hold unless they are switched off', () => {
  expect(PHASE_RULES).toEqual({
    noObjectionsWhileThinking: true,
    needsBeforeSolutions: true,
    constraintsAfterOptions: true,
    signalsAfterOptions: false,
  });
});
