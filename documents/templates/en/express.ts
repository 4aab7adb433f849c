export const express = `# An express round: half an hour, for a first meeting or for the end of a long day.
# 3 rounds, 30 minutes. Lines that begin with # are for you and are not read.
title: Express round

rounds:
  - kind: express
    title: Five quick questions
    prompt: Answer for yourself. "Pass" is an answer too.
    minutes: 6
    endsEarly: true # as soon as most people say that they are ready
    questions: # three to five, to be answered with yes or no
      - Do you expect to talk with a colleague of the other side again this year?
      - Has somebody at home advised you not to come?
      - Would you sign a scholarly text together with the other side?
      - Is there something small that your side could do next month?
      - Is there something small that you expect of the other side?

  - kind: temperature
    title: The climate between us
    prompt: From 1, cold, to 7, warm. Answer as you feel it today.
    minutes: 4
    endsEarly: true
    questions:
      - How is the climate between scholars of the two sides?
      - How will it be in a year?

  - kind: discussion
    title: What surprises you?
    prompt: Look at the answers. What had you not expected, and what would you like to ask about it?
    minutes: 20
`;
