import type { ModalSubmitFields } from 'discord.js';
import type { Context } from './context.ts';
import { customId } from './custom-id.ts';
import { cut } from './cut.ts';
import type { Fields, FieldValues } from './fields.ts';
import type { MessageKey } from './languages/catalog.ts';
import type { ModalView, View } from './view.ts';

export { checkbox, longText, note, pick, radio, shortText } from './fields.ts';

/** Discord's limit. */
const FIELDS_MOST = 5;

/** The values a form opens with, by field. */
type Prefilled<F extends Fields> = { readonly [K in keyof F]?: string | boolean | undefined };

export interface ModalDefinition<F extends Fields> {
  /** Unique among forms; with the ids it is the custom id. */
  readonly verb: string;
  /** How many ids follow the verb. */
  readonly ids: number;
  readonly title: MessageKey;
  readonly fields: F;
  /** `private`: a new message only the sender sees. `update`: the private message it was opened from changes. */
  readonly answer: 'private' | 'update';
  execute(ids: readonly string[], input: FieldValues<F>, context: Context): Promise<string | View>;
}

/** A defined form, as the dispatcher needs it. */
export interface Modal {
  readonly verb: string;
  readonly ids: number;
  readonly answer: 'private' | 'update';
  submit(ids: readonly string[], fields: ModalSubmitFields, context: Context): Promise<string | View>;
}

/** A form that can be opened. */
export interface Openable<F extends Fields> {
  /** The form for this reader, with `prefilled` values where they are known. */
  view(context: Context, ids: readonly string[], prefilled?: Prefilled<F>): Promise<ModalView>;
}

/**
 * A form: what it asks, and what is done with the answers.
 *
 * When its rules say no, the sender gets back what was written; a form is never the last copy.
 */
export function defineModal<const F extends Fields>(
  definition: ModalDefinition<F>,
): Modal & ModalDefinition<F> & Openable<F> {
  const { verb, title, fields } = definition;
  if (Object.keys(fields).length > FIELDS_MOST) throw new Error(`the form ${verb} has more than five fields`);
  return {
    ...definition,
    submit: (ids, submitted, context) => definition.execute(ids, readFields(fields, submitted), context),
    view: async (context, ids, prefilled = {}) => ({
      custom_id: customId(verb, ...ids),
      title: cut(context.say(title), 45),
      components: await Promise.all(
        Object.entries(fields).map(([name, field]) => field.show(name, { context, ids }, prefilled[name])),
      ),
    }),
  };
}

function readFields<F extends Fields>(fields: F, submitted: ModalSubmitFields): FieldValues<F> {
  // `fromEntries` forgets which name has which type; each value comes from the field of that name.
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.read(submitted, name)]),
  ) as FieldValues<F>;
}
