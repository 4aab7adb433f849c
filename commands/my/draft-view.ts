import { button, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { plainLine } from '../../bot/plain.ts';
import { relative } from '../../bot/time.ts';
import type { Row, View } from '../../bot/view.ts';
import { lines, paragraphs } from '../../bot/views/fitting.ts';
import { missingIn, PAGE_NAMES, type Page, type Question } from '../../domain/screening/answers.ts';
import { isOpenForApplications } from '../../domain/screening/application.ts';
import { isCurrent } from '../../domain/screening/consent.ts';
import type { OwnDraft } from '../../services/screening/own-draft.ts';
import { withHostNotice } from '../host/notice.ts';
import { consentView } from './consent-view.ts';

/**
 * A draft as its writer sees it: what is there, what is missing, and until when. Without an agreement to
 * who will read it, that is asked first.
 */
export async function draftView(own: OwnDraft, context: Context): Promise<View> {
  const { workshop, draft, isChange } = own;
  const { say } = context;
  const isOpen = isOpenForApplications(workshop, await context.now());
  if (isOpen && !isCurrent(draft.consent))
    return await withHostNotice(consentView(own, context), own.workshop, context);

  const missing = missingIn(draft.answers);
  const closesAt = workshop.applicationsCloseAt;
  const content = paragraphs(
    say('reply.draft.heading', { title: plainLine(workshop.title), my: '`/my application`' }),
    lines(...PAGE_NAMES.map((page) => pageLine(page, missingIn(draft.answers, page), context))),
    isChange ? say('reply.draft.change') : undefined,
    isOpen
      ? say(missing.length === 0 ? 'reply.draft.complete' : 'reply.draft.incomplete', {
          closesAt,
          fromNow: relative(closesAt),
        })
      : say('reply.draft.closed', { closedAt: closesAt }),
  );
  return { content, components: doors(own, { context, isOpen, isComplete: missing.length === 0 }) };
}

function pageLine(page: Page, missing: readonly Question[], { say, language }: Context): string {
  const name = say(`page.${page}`);
  if (missing.length === 0) return say('reply.draft.page-done', { page: name });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return say('reply.draft.page-open', {
    page: name,
    missing: list.format(missing.map((question) => say(`form-field.${question}`))),
  });
}

function doors(
  { workshop, draft }: OwnDraft,
  { context: { say }, isOpen, isComplete }: { context: Context; isOpen: boolean; isComplete: boolean },
): readonly Row[] {
  const pages = PAGE_NAMES.map((page) =>
    button(
      'application-page',
      [workshop.id, page],
      say(`page.${page}`),
      missingIn(draft.answers, page).length === 0 ? 'secondary' : 'primary',
    ),
  );
  const handIn = button(
    'hand-in-application',
    [workshop.id],
    say('button.hand-in-application'),
    isComplete ? 'success' : 'secondary',
  );
  const others = [
    button('read-draft', [workshop.id], say('button.read-draft'), 'secondary'),
    button('discard-draft', [workshop.id], say('button.discard-draft'), 'danger'),
  ];
  return isOpen ? [row(...pages), row(handIn, ...others)] : [row(...others)];
}
