/**
 * An agenda to start from, in the file form that `/agenda import` reads.
 *
 * The order of the phases (concerns, then shared thinking about solutions, then
 * what stands in their way) follows the workshops of Herbert Kelman as they are
 * described in the literature; the words are ours, and are meant to be edited.
 */
export const KELMAN_AGENDA = `# An agenda after Kelman. Change titles, prompts and minutes as you like.
# kind: discussion | statements (hidden until the end) | reactions (agree, disagree, pass)
rounds:
  - kind: statements
    title: Needs and fears
    prompt: What does your side need from an agreement, and what does it fear most? Write so that the other side can understand it.
    minutes: 20
    statementsEach: 2
  - kind: discussion
    title: What did we hear?
    prompt: Say back what you have heard the other side say, until they agree that you have heard it. Ask; do not answer yet.
    minutes: 20
  - kind: statements
    title: Shared thinking
    prompt: What could meet the needs of both sides? Ideas only; objections have their place in a later round.
    minutes: 20
    statementsEach: 3
  - kind: reactions
    title: What could carry us
    prompt: React to each idea for yourself, not for your side.
    minutes: 20
    propositions:
      - A joint archive, open to scholars of both sides, can begin before any agreement.
      - Universities of both sides should teach each other's students by correspondence now.
      - A regular meeting before each convention should go on even when relations get worse.
`;
