import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine, plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { fullestThatFits } from '../../bot/views/fitting.ts';
import type { CellFault, FaultAt } from '../../domain/screening/imported-application.ts';
import type { ImportPreview } from '../../services/screening/import-applications.ts';

/** As many faults as somebody mends at a time. */
const FAULTS_MOST = 15;

/** What a file brings, before anything is done with it. */
export function importPreviewView({ workshop, rows, fresh, version }: ImportPreview, say: Say): View {
  const ids = [workshop.id, String(version)];
  const discard = button('discard-import', ids, say('button.discard-import'), 'secondary');
  const take = button('import-applications-now', ids, say('button.import-applications-now'), 'primary');
  return {
    content: say('reply.import.preview', {
      title: plainLine(workshop.title),
      rows,
      fresh,
      closesAt: workshop.applicationsCloseAt,
    }),
    components: [row(...(fresh > 0 ? [take] : []), discard)],
  };
}

/** What is wrong with a file: where, and what to do. What stands there is not repeated. */
export function importFaultsView(faults: readonly FaultAt[], say: Say): View {
  const rendering = (shown: number): string => {
    const more = faults.length - shown;
    const lines = [
      ...faults
        .slice(0, shown)
        .map(({ line, column, fault }) => say('reply.import.fault', { line, column, what: faultText(fault, say) })),
      ...(more > 0 ? [say('reply.import.more-faults', { more })] : []),
    ];
    return say('reply.import.faults', { count: faults.length, lines: lines.join('\n') });
  };
  const most = Math.min(faults.length, FAULTS_MOST);
  const renderings = Array.from({ length: most }, (_, fewer) => rendering(most - fewer));
  return { content: fullestThatFits(renderings) };
}

function faultText(fault: CellFault, say: Say): string {
  switch (fault.kind) {
    case 'too-long':
    case 'too-many-marks':
      return say(`csv-fault.${fault.kind}`, { most: fault.most });
    case 'unknown-party':
    case 'unknown-choice':
      return say(`csv-fault.${fault.kind}`, {
        allowed: fault.allowed.map((one) => plainLineWithin(one, 60)).join(', '),
      });
    case 'uneven':
      return say('csv-fault.uneven', { found: fault.found, wanted: fault.wanted });
    default:
      return say(`csv-fault.${fault.kind}`);
  }
}
