export const scenarioDay = `# A day with scenarios: the same hypothetical for everybody, how one would take it, how sure one is,
# and what would change it. Nothing here is a forecast, and nobody is asked to wish for any of it.
# 12 rounds, 285 minutes. Lines that begin with # are for you and are not read.
title: Scenario day

rounds:
  - kind: turns
    title: Arriving
    prompt: Who are you, and which news of the last month do you think of most?
    minutes: 20
    secondsEach: 60
    phase: opening

  - kind: statements
    title: What must not happen
    prompt: What does your side fear most in the next two years, and what does it need so that it does not come?
    minutes: 20
    statementsEach: 2
    phase: needs

  - kind: scenario
    title: Scenario 1, a sudden opening
    prompt: Read it twice. Answer for yourself, not for your side.
    minutes: 15
    scenario: Within a week, both governments agree to stop all fighting for six months. Nobody had expected it. There is no plan for the seventh month.
    phase: needs

  - kind: discussion
    title: The first month
    prompt: What would people like us be asked to do in the first month, and by whom?
    minutes: 30

  - kind: break
    title: Break
    prompt: Coffee.
    minutes: 15
    then: wait # the next round opens when a facilitator says so

  - kind: scenario
    title: Scenario 2, a slow worsening
    prompt: Read it twice. Answer for yourself, not for your side.
    minutes: 15
    scenario: For three years nothing is decided. Travel gets harder every year, and younger colleagues no longer know anybody of the other side.

  - kind: caucus
    title: Each side by itself
    prompt: What would our side have to keep alive through these three years?
    minutes: 25

  - kind: discussion
    title: What must be kept alive
    prompt: Tell each other what you came to. What is on both lists?
    minutes: 30

  - kind: break
    title: Lunch
    prompt: Eat, and leave the subject for a while.
    minutes: 45
    then: wait

  - kind: options
    title: Steps that fit both
    prompt: Write down a step that would be right in both scenarios, and how one could turn back.
    minutes: 25
    optionsEach: 2
    phase: solutions

  - kind: constraints
    title: What stands in the way
    prompt: For each step, what at home would keep it from happening?
    minutes: 20
    constraintsEach: 2
    phase: constraints

  - kind: discussion
    title: Looking back, and onward
    prompt: Which step is worth a second meeting, and who would prepare it?
    minutes: 25
    phase: closing
`;
