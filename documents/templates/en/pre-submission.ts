export const preSubmission = `# Diagnosis, prognosis, therapy: people hand in three short texts before the day, and the day begins
# with reading them side by side. Ask for the texts a week before, with /round collect or on the panel.
# 6 rounds, 120 minutes. Lines that begin with # are for you and are not read.
title: Diagnosis, prognosis, therapy

rounds:
  - kind: diagnosis-prognosis-therapy
    title: Three texts of each
    prompt: What is wrong? What will come of it if nothing changes? What would help? Write for a colleague of the other side.
    minutes: 25
    phase: needs

  - kind: turns
    title: What I want to ask
    prompt: Choose one text that is not from your side, and ask its writer one question. Nobody has to answer yet.
    minutes: 25
    secondsEach: 90
    order: alternate-parties # parties are called in turn
    phase: needs

  - kind: perception-gap
    title: How well do we know each other?
    prompt: Answer for yourself; then say what most people of the other side answer.
    minutes: 10
    propositions: # change these to what the texts disagree about
      - The next five years will be harder than the last five.
      - People like us can still make a difference at home.
      - The other side wants an agreement.
    phase: needs

  - kind: break
    title: Break
    prompt: Coffee.
    minutes: 15
    then: wait # the next round opens when a facilitator says so

  - kind: discussion
    title: Where the diagnoses meet
    prompt: Which sentence could stand in the diagnoses of both sides? Which therapy would both sides take?
    minutes: 30
    phase: solutions

  - kind: statements
    title: One sentence to take home
    prompt: One sentence that you would defend at home after today.
    minutes: 15
    statementsEach: 1
    graceSeconds: 60 # how long people may finish writing after the end
    phase: closing
`;
