import { defineButton } from '../../bot/button.ts';
import { invitationView, notChosenView } from '../../bot/views/posts/decision.ts';
import { voiceIn } from '../../bot/views/voice.ts';
import { findOwnDecision } from '../../services/screening/own-decision.ts';

/** The letter about one's own application, for whoever it could not be sent to, or who wants to read it again. */
export const readDecisionButton = defineButton({
  verb: 'read-decision',
  ids: 1,
  answer: 'private',
  async execute([applicationId = ''], { caller, ports, language }) {
    const { workshopId, content } = await findOwnDecision(ports, caller, { applicationId, language });
    const voice = voiceIn(language);
    // The buttons that answer it stand where the application's own state is shown: here it is only read.
    const letter =
      content.kind === 'invitation' ? invitationView(content, workshopId, voice) : notChosenView(content, voice);
    return letter.content;
  },
});
