import { defineButton } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { confirmImport, discardImport } from '../../services/screening/import-applications.ts';

export const importApplicationsNowButton = defineButton({
  verb: 'import-applications-now',
  ids: 2,
  answer: 'update',
  async execute([workshopId = '', version = ''], { caller, ports, say }) {
    const { workshop, fresh } = await confirmImport(ports, caller, { workshopId, version: Number(version) });
    return say('reply.import.done', { title: plainLine(workshop.title), fresh });
  },
});

export const discardImportButton = defineButton({
  verb: 'discard-import',
  ids: 2,
  answer: 'update',
  async execute([workshopId = '', version = ''], { caller, ports, say }) {
    await discardImport(ports, caller, { workshopId, version: Number(version) });
    return say('reply.import.discarded');
  },
});
