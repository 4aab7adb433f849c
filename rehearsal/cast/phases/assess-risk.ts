import { messageIn, modalIn } from '../patience.ts';
import { HELPERS } from '../people.ts';
import { buttonFor } from '../reading.ts';
import type { Stage } from '../stage.ts';

/** What the verdict says only of an assessment that two have signed. */
const SIGNED = /The assessment is signed/;

/** One organizer assesses the dangers of the workshop, and another reads and signs it: before that nobody is invited. */
export async function assessRisk({ patience, actor, breath, progress }: Stage, workshopId: string): Promise<void> {
  const [writer, signer] = HELPERS.organizers.map(({ name }) => actor(name)) as [
    ReturnType<Stage['actor']>,
    ReturnType<Stage['actor']>,
  ];
  const workshop = { workshop: workshopId };
  let isSigned = false;
  await patience.achieve(
    'have two organizers sign the assessment of the dangers',
    () => isSigned,
    async () => {
      const sign = async (): Promise<boolean> => {
        const shown = messageIn(
          await patience.answer('read the assessment', () => signer.slash('/risk sign', workshop)),
        );
        const button = shown && buttonFor(shown, 'sign-risk');
        if (!shown || button === undefined) return false;
        await patience.attempt(() => signer.press(shown, button));
        return true;
      };
      // There is nothing to sign before it is written; after a crash it may have been.
      if (!(await sign())) {
        const form = modalIn(await patience.answer('assess the dangers', () => writer.slash('/risk assess', workshop)));
        if (form) {
          const words = {
            threats: 'A law at home may punish those who meet the other side in public.',
            mitigations: 'No photographs, no list of names, and everybody may come and go.',
            level: 'guarded',
          };
          await patience.attempt(() => writer.submit(form, words));
          await breath(1500);
          await sign();
        }
      }
      const sheet = messageIn(await patience.answer('see whether it goes', () => writer.slash('/risk show', workshop)));
      isSigned = SIGNED.test(sheet?.text ?? '');
    },
  );
  progress('two organizers have signed the assessment of the dangers');
}
