import { defineCommand } from '../../bot/command.ts';
import { yesNo } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { writeApplications } from '../../documents/write-applications.ts';
import { partyName } from '../../domain/planning/workshop.ts';
import { exportApplications } from '../../services/screening/export-applications.ts';
import { workshopOption } from '../workshop-option.ts';

export const applicationsExport = defineCommand({
  path: 'applications export',
  description: 'command.applications.export',
  reply: 'private',
  options: { workshop: workshopOption, spreadsheet: yesNo('option.applications.export.spreadsheet') },
  async execute({ workshop: workshopId, spreadsheet }, { caller, ports, say }) {
    const { workshop, applications } = await exportApplications(ports, caller, workshopId);
    const rows = applications.map((application) => ({ application, party: partyName(workshop, application.partyId) }));
    return {
      content: say('reply.applications.exported', { title: plainLine(workshop.title), rows: rows.length }),
      files: [{ name: 'applications.csv', data: writeApplications(rows, { forSpreadsheet: spreadsheet }) }],
    };
  },
});
