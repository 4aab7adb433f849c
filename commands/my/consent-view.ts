import { button, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { paragraphs } from '../../bot/views/fitting.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { ApplicationDraft } from '../../domain/screening/draft.ts';

/** Who will read an application and where it is kept, before anything is asked or handed in. */
export function consentView(
  { workshop, draft }: { readonly workshop: Workshop; readonly draft?: ApplicationDraft | undefined },
  { say }: Context,
): View {
  const discard = button('discard-draft', [workshop.id], say('button.discard-draft'), 'danger');
  return {
    content: paragraphs(
      draft?.importedAs === undefined ? undefined : say('reply.apply.imported', { title: plainLine(workshop.title) }),
      say('reply.apply.consent', { title: plainLine(workshop.title), my: '`/my application`' }),
    ),
    components: [
      row(
        button('application-consent', [workshop.id], say('button.application-consent'), 'primary'),
        // Whoever does not agree must be able to be rid of what was brought here without being asked.
        ...(draft ? [button('read-draft', [workshop.id], say('button.read-draft'), 'secondary'), discard] : []),
      ),
    ],
  };
}
