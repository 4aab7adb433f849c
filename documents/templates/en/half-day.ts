export const halfDay = `# Half a day with every kind of round: to be cut down to what a workshop needs.
# 17 rounds, 222 minutes, so that four hours leave some to spare.
# Sealed signals need at least five people of every party. Lines that begin with # are for you.
title: Half a day

rounds:
  - kind: turns # one speaks at a time, each for the same time
    title: Arriving
    prompt: Who are you, and what would make this day worth your journey? No positions yet.
    minutes: 15
    secondsEach: 60
    overtimeSeconds: 15
    phase: opening

  - kind: temperature # from 1 to 7
    title: The climate between us
    prompt: From 1, cold, to 7, warm. Answer as you feel it today.
    minutes: 4
    endsEarly: true # as soon as most people say that they are ready
    questions:
      - How is the climate between scholars of the two sides?
    phase: opening

  - kind: statements # hidden until the end, then shown under aliases
    title: Needs and fears
    prompt: What does your side need from an agreement, and what does it fear most? Write so that the other side can understand it.
    minutes: 15
    statementsEach: 2
    phase: needs

  - kind: diagnosis-prognosis-therapy # handed in before: ask for the texts a week earlier
    title: Three texts of each
    prompt: What is wrong? What will come of it if nothing changes? What would help?
    minutes: 20
    phase: needs

  - kind: perception-gap # everybody answers, and predicts what the others answer
    title: How well do we know each other?
    prompt: Answer for yourself; then say what most people of the other side answer.
    minutes: 10
    propositions:
      - People like us can still make a difference at home.
      - The other side wants an agreement.
    phase: needs

  - kind: caucus # each party talks by itself
    title: Each side by itself
    prompt: What have we heard that we had not known?
    minutes: 15
    confidentiality: off-the-record # nothing of it leaves the room, and no summary takes it up
    phase: needs

  - kind: break
    title: Break
    prompt: Coffee. Sit with somebody you have not talked with.
    minutes: 15
    then: wait # the next round opens when a facilitator says so

  - kind: scenario # the same hypothetical for everybody
    title: A sudden opening
    prompt: Read it twice. Answer for yourself, not for your side.
    minutes: 12
    scenario: Within a week, both governments agree to stop all fighting for six months. Nobody had expected it. There is no plan for the seventh month.

  - kind: options # ways forward with steps, preconditions and ways back
    title: Shared thinking
    prompt: What could meet the needs of both sides? Ideas only; objections have their place later.
    minutes: 20
    optionsEach: 2
    phase: solutions

  - kind: trial-balloon # handed in before, nobody's; whoever sent one up can take it down
    title: Trial balloons
    prompt: An idea that you would not put your name to yet.
    minutes: 10
    phase: solutions

  - kind: discussion
    title: Building on each other
    prompt: Take an idea that is not yours and make it better for the other side.
    minutes: 20
    phase: solutions

  - kind: constraints # each belongs to an option
    title: What stands in the way
    prompt: For each option, what at home would keep it from happening?
    minutes: 15
    constraintsEach: 2
    phase: constraints

  - kind: reactions # agreement, acceptance or support
    title: What one could live with
    prompt: Answer for yourself, not for your side.
    minutes: 8
    vocabulary: acceptance
    propositions:
      - A small group of both sides goes on working on one of today's options.
      - We meet again before the next convention, even if relations get worse.
    phase: steps

  - kind: sealed-signals # only what all parties accept is ever told
    title: Sealed signals
    prompt: Mark in secret what you could live with. What is not accepted by all is never told to anybody.
    minutes: 12
    withholding: 0.1 # one accepted offer in ten is kept back, so that silence proves nothing
    offers: # eight to twenty, written by the third party: neutral, conditional, two-sided
      - If one side opens an archive to the other, the other opens one of its own.
      - If one side uses the other's own place names in its articles, the other does too.
      - If both sides are asked to a third country, both go.
      - If one journal takes articles of the other side, a journal of the other side does too.
      - If one side names two people for a standing group, the other names two.
      - If one side lets a student write with a teacher of the other, the other does too.
      - If one side corrects an error about the other in a textbook, the other corrects one too.
      - If both sides publish nothing about today for a month, both may speak of it afterwards.
    phase: steps

  - kind: express # three to five questions, yes or no
    title: Three quick questions
    prompt: Answer for yourself. "Pass" is an answer too.
    minutes: 5
    endsEarly: true
    questions:
      - Have you changed your mind about anything today?
      - Would you come again?
      - Would you advise a colleague to come?
    phase: closing

  - kind: statements
    title: One sentence to take home
    prompt: One sentence that you would defend at home after today.
    minutes: 10
    statementsEach: 1
    confidentiality: on-the-record # what its writer lets be quoted is quoted with the name of the party
    phase: closing

  - kind: turns
    title: Looking back, and onward
    prompt: One thing that you understand differently now, and one thing that you will do.
    minutes: 16
    secondsEach: 60
    phase: closing
`;
