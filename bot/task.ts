import type { Context } from './context.ts';
import type { ModalView, Row, View } from './view.ts';

interface Named {
  /** The command or verb: the only thing of the request that may be logged. */
  readonly name: string;
  /** What the person wrote into a form, to be given back when it was not taken. */
  readonly typed: readonly string[];
  /** The buttons that open the same form again. */
  readonly again: readonly Row[];
}

/** Something to be answered by a message; the acknowledgement comes first, so it may take its time. */
export interface AnsweringTask extends Named {
  readonly kind: 'answer';
  readonly answer: 'private' | 'public' | 'update';
  run(context: Context): Promise<string | View>;
}

/** Something to be answered by a form, at once. */
export interface FormTask extends Named {
  readonly kind: 'form';
  run(context: Context): Promise<ModalView>;
}

/** What one interaction asks for. */
export type Task = AnsweringTask | FormTask;
