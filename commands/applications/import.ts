import { defineCommand } from '../../bot/command.ts';
import { attachment } from '../../bot/options.ts';
import { readApplications } from '../../documents/read-applications.ts';
import { readImport } from '../../services/screening/import-applications.ts';
import { workshopOption } from '../workshop-option.ts';
import { importFaultsView, importPreviewView } from './import-view.ts';

/** A thousand applications with everything filled in, in characters. */
const APPLICATIONS_FILE_MOST = 5_000_000;

export const applicationsImport = defineCommand({
  path: 'applications import',
  description: 'command.applications.import',
  reply: 'private',
  options: {
    workshop: workshopOption,
    file: attachment('option.applications.import.file', { most: APPLICATIONS_FILE_MOST, tooLarge: 'csv-too-large' }),
  },
  async execute({ workshop: workshopId, file }, { caller, ports, say }) {
    const preview = await readImport(ports, caller, {
      workshopId,
      read: async (parties) => readApplications(await file.read(), parties),
    });
    return preview.faults.length > 0 ? importFaultsView(preview.faults, say) : importPreviewView(preview, say);
  },
});
