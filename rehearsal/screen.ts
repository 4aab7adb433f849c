/** Where lines are shown. */
export interface Screen {
  write(text: string): void;
  /** Lines can be taken back. */
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
  /** Characters in a line. */
  width(): number;
}

/** In a file or a pipe lines are cut at this width, so that they stay lines. */
const WIDTH_WITHOUT_TERMINAL = 120;

/** The screen of this process. */
export function terminal(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Screen {
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    hasColour: isTerminal && !environment['NO_COLOR'],
    width: () => stream.columns ?? WIDTH_WITHOUT_TERMINAL,
  };
}

/** A screen on which nothing can be seen. */
export const nowhere: Screen = { write: () => undefined, isTerminal: false, hasColour: false, width: () => 80 };
