import type { Context } from '../../bot/context.ts';
import { customId } from '../../bot/custom-id.ts';
import { cut } from '../../bot/cut.ts';
import { type Field, textIn } from '../../bot/fields.ts';
import { longText, type Modal, pick, radio, shortText } from '../../bot/modal.ts';
import type { ModalView } from '../../bot/view.ts';
import { requiredWord } from '../../bot/views/kinds/kind-word.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type RoundPlan, rulesOf } from '../../domain/rounds/kinds/index.ts';
import { mayLeave } from '../../domain/transmission/confidentiality.ts';
import { submitStatement } from '../../services/rounds/round-contributions.ts';
import { type OpenedSheet, openSheet } from '../../services/rounds/statement-sheet.ts';

/**
 * The form on which participants write in a round, whatever its kind: what it is about, if there is a
 * choice, one to four texts, and whether they may be quoted. Its ids are the round and the sheet.
 */
export const statementForm: Modal & {
  readonly view: (context: Context, roundId: string, sheet: string) => Promise<ModalView>;
} = {
  verb: 'statement',
  ids: 2,
  answer: 'private',
  async view(context, roundId, name) {
    const opened = await openSheet(context.ports, context.caller, roundId, name);
    const ids = [roundId, name];
    const fields = Object.entries(fieldsOf(opened, context));
    return {
      custom_id: customId('statement', ...ids),
      title: cut(requiredWord(opened.round.plan.kind, `sheet.${name}`, context), 45),
      components: await Promise.all(
        fields.map(([key, field]) => field.show(key, { context, ids }, key === 'quote' ? 'no' : undefined)),
      ),
    };
  },
  async submit([roundId = '', sheet = ''], submitted, { caller, ports, say }) {
    const about = textIn(submitted, 'about');
    const { round, kept, statementsLeft } = await submitStatement(ports, caller, {
      roundId,
      sheet,
      text: textIn(submitted, 'text') ?? outdated(),
      details: DETAILS.map((name) => textIn(submitted, name) ?? ''),
      ...(about !== undefined && /^\d+$/.test(about) && { about: Number(about) }),
      mayQuote: textIn(submitted, 'quote') === 'yes',
    });
    const isBefore = rulesOf(round.plan).writing === 'before';
    return say(isBefore ? 'reply.statement.kept-before' : 'reply.statement.kept', {
      ordinal: round.ordinal,
      left: statementsLeft,
      quote: say(kept.mayQuote ? 'reply.statement.quoted' : 'reply.statement.unquoted'),
    });
  },
};

/** A form without the field that every form has was made before these rules. */
function outdated(): never {
  throw new Refusal('outdated-button', {});
}

/** When the room reads it, and under which name. */
function whoReadsIt(plan: RoundPlan) {
  const { writing, isAttributed } = rulesOf(plan);
  if (!isAttributed) return 'field.statement.nobodys-about';
  return writing === 'before' ? 'field.statement.before-about' : 'field.statement.about';
}

/** The further fields of a form, as Discord knows them. */
const DETAILS = ['detail-1', 'detail-2', 'detail-3'] as const;

function fieldsOf({ round, sheet, choices }: OpenedSheet, context: Context): Record<string, Field<unknown>> {
  const { kind } = round.plan;
  const label = (name: string) => ({ words: requiredWord(kind, `field.${sheet.id}.${name}`, context) });
  const [first, ...further] = sheet.fields;
  // A little more than the rule, so that words which are too long come back with a sentence instead of being cut.
  const limits = (most: number, required: boolean) => ({ max: most + 3000, required });
  return {
    ...(sheet.isAboutMaterial && {
      about: pick(
        { words: requiredWord(kind, `about.${sheet.id}`, context) },
        choices.map(({ number, text }) => ({ value: String(number), label: cut(`${number + 1}. ${text}`, 100) })),
      ),
    }),
    text: longText(label(first?.name ?? 'text'), {
      ...limits(first?.most ?? 0, true),
      description: whoReadsIt(round.plan),
    }),
    ...Object.fromEntries(
      further.map(({ name, most }, index) => [
        DETAILS[index] ?? name,
        (most > 300 ? longText : shortText)(label(name), limits(most, false)),
      ]),
    ),
    ...(mayLeave(round.plan).content && {
      quote: radio(
        'field.statement.quote',
        ({ say }) => [
          { value: 'no', label: say('choice.no') },
          { value: 'yes', label: say(mayLeave(round.plan).partyNames ? 'choice.yes-party' : 'choice.yes') },
        ],
        {
          description: mayLeave(round.plan).partyNames
            ? 'field.statement.quote-party-about'
            : 'field.statement.quote-about',
        },
      ),
    }),
  };
}
