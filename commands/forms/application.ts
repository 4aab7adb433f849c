import type { Context } from '../../bot/context.ts';
import { longText, pick, radio, shortText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import type { View } from '../../bot/view.ts';
import { ANSWER_LIMITS, type WordsQuestion } from '../../domain/screening/answers.ts';
import { CAREER_STAGES, GENDERS, SECTORS } from '../../domain/screening/profile.ts';
import { findOwnDraft } from '../../services/screening/own-draft.ts';
import { type DraftPage, writePage } from '../../services/screening/write-draft.ts';
import { workshopOf } from '../../services/server.ts';
import { draftView } from '../my/draft-view.ts';

// Nothing on a page is required by Discord: a page can be kept half filled in, and the draft says what is missing.
const line = (question: WordsQuestion) =>
  shortText(`field.application.${question}`, {
    max: ANSWER_LIMITS[question],
    required: false,
    description: `field.application.${question}-about`,
  });

const lines = (question: WordsQuestion) =>
  longText(`field.application.${question}`, {
    max: ANSWER_LIMITS[question],
    required: false,
    description: `field.application.${question}-about`,
  });

/** Keeps a page, and shows the draft as it is now. */
async function kept(page: DraftPage, context: Context): Promise<View> {
  await writePage(context.ports, context.caller, page);
  return draftView(await findOwnDraft(context.ports, context.caller, page.workshopId), context);
}

/** Who somebody is. */
export const whoForm = defineModal({
  verb: 'application-who',
  ids: 2,
  title: 'page.who',
  answer: 'update',
  fields: {
    name: line('name'),
    affiliation: line('affiliation'),
    position: line('position'),
    partyId: pick(
      'field.application.party',
      async ({ caller, ports }, [workshopId = '']) => {
        const { parties } = await workshopOf(ports, caller, workshopId);
        return parties.map(({ id, name }) => ({ value: id, label: name }));
      },
      { description: 'field.application.party-about', required: false },
    ),
  },
  execute: ([workshopId = ''], given, context) => kept({ workshopId, page: 'who', given }, context),
});

/** Where they stand: asked so that the room is balanced and nobody is brought into danger. */
export const standingForm = defineModal({
  verb: 'application-standing',
  ids: 2,
  title: 'page.standing',
  answer: 'update',
  fields: {
    sector: pick(
      'field.application.sector',
      ({ say }) => SECTORS.map((sector) => ({ value: sector, label: say(`sector.${sector}`) })),
      { description: 'field.application.sector-about', required: false },
    ),
    careerStage: radio(
      'field.application.careerStage',
      ({ say }) => CAREER_STAGES.map((stage) => ({ value: stage, label: say(`career.${stage}`) })),
      { description: 'field.application.careerStage-about', required: false },
    ),
    isOfficial: radio(
      'field.application.isOfficial',
      ({ say }) => (['no', 'yes'] as const).map((answer) => ({ value: answer, label: say(`official.${answer}`) })),
      { description: 'field.application.isOfficial-about', required: false },
    ),
    jurisdiction: line('jurisdiction'),
    gender: radio(
      'field.application.gender',
      ({ say }) => GENDERS.map((gender) => ({ value: gender, label: say(`gender.${gender}`) })),
      { description: 'field.application.gender-about', required: false },
    ),
  },
  execute: ([workshopId = ''], given, context) => kept({ workshopId, page: 'standing', given }, context),
});

/** What they say in their own words. */
export const wordsForm = defineModal({
  verb: 'application-words',
  ids: 2,
  title: 'page.words',
  answer: 'update',
  fields: { motivation: lines('motivation'), evidence: lines('evidence'), concerns: lines('concerns') },
  execute: ([workshopId = ''], given, context) => kept({ workshopId, page: 'words', given }, context),
});
