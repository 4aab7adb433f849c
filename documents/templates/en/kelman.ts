export const kelman = `# An agenda after Kelman: first each side's needs and fears, then shared thinking about solutions,
# then what stands in their way at home, then steps. The order follows the workshops of Herbert
# Kelman as they are described in the literature; the words are ours, and are meant to be changed.
# 10 rounds, 180 minutes. Lines that begin with # are for you and are not read.
title: Phases after Kelman

# What the order is checked for. All of this is so anyway; write false to switch a rule off.
phaseRules:
  noObjectionsWhileThinking: true # in the phase "solutions", no round asks people to turn something down
  needsBeforeSolutions: true # a round of needs comes before the first round of solutions
  constraintsAfterOptions: true # constraints come after options

rounds:
  - kind: turns
    title: Arriving
    prompt: Who are you, and what would make this day worth your journey? No positions yet.
    minutes: 20
    secondsEach: 90
    phase: opening

  - kind: statements
    title: Needs and fears
    prompt: What does your side need from an agreement, and what does it fear most? Write so that the other side can understand it.
    minutes: 20
    statementsEach: 2
    phase: needs

  - kind: discussion
    title: What did we hear?
    prompt: Say back what you have heard the other side say, until they agree that you have heard it. Ask; do not answer yet.
    minutes: 25
    phase: needs

  - kind: break
    title: Break
    prompt: Coffee. Sit with somebody you have not talked with.
    minutes: 15
    then: wait # the next round opens when a facilitator says so

  - kind: options
    title: Shared thinking
    prompt: What could meet the needs of both sides? Write it down with its steps, and how one could turn back. Ideas only; objections have their place later.
    minutes: 20
    optionsEach: 2
    phase: solutions

  - kind: discussion
    title: Building on each other
    prompt: Take an idea that is not yours and make it better for the other side.
    minutes: 20
    phase: solutions

  - kind: constraints
    title: What stands in the way
    prompt: For each option, what at home would keep it from happening? Name it as a fact, not as a reproach.
    minutes: 15
    constraintsEach: 3
    phase: constraints

  - kind: discussion
    title: Overcoming it
    prompt: Which of these could the other side make easier for us, and which could we make easier for them?
    minutes: 20
    phase: steps

  - kind: reactions
    title: Who could begin
    prompt: Answer for yourself, not for your side.
    minutes: 10
    vocabulary: support # would support it, would not hinder it, would oppose it
    propositions: # change these to what this workshop has come to
      - A small group of both sides should go on working on one of today's options.
      - Each of us can speak with one person at home who ought to know what was thought here.
      - We should meet again before the next convention, even if relations get worse.
    phase: steps

  - kind: turns
    title: Looking back, and onward
    prompt: One thing that you understand differently now, and one thing that you will do.
    minutes: 15
    secondsEach: 60
    phase: closing
`;
