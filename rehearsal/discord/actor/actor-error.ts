/** Why a person cannot do what a test or the page asked of them. Never quotes what anybody wrote. */
export type ActorProblem =
  | 'command-not-found'
  | 'not-permitted'
  | 'not-visible'
  | 'no-such-component'
  | 'component-disabled'
  | 'invalid-value'
  | 'modal-not-open';

/** The client would not have let this person do that; nothing was sent to the bot. */
export class ActorError extends Error {
  readonly problem: ActorProblem;

  constructor(problem: ActorProblem, what: string) {
    super(`${problem}: ${what}`);
    this.name = 'ActorError';
    this.problem = problem;
  }
}

/** No command of this name is registered. */
export class CommandNotFound extends ActorError {
  constructor(command: string) {
    super('command-not-found', command);
    this.name = 'CommandNotFound';
  }
}
