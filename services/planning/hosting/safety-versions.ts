import type { PaperHome } from '../../../domain/paper.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { PaperKind, PaperVersions, Ports } from '../../ports.ts';

/**
 * All that it is judged by, besides the workshop, whether people can be invited: dangers, hosts, and what the register
 * says of them. Read before judging and handed to the writing, it keeps a decision from being overtaken.
 */
export const safetyVersions = async (
  ports: Pick<Ports, 'papers'>,
  { id: workshopId, serverId }: Pick<Workshop, 'id' | 'serverId'>,
): Promise<readonly PaperVersions[]> =>
  await Promise.all([
    versionsOf(ports, 'risk', { workshopId }),
    versionsOf(ports, 'hosting', { workshopId }),
    versionsOf(ports, 'host', { serverId }),
  ]);

const versionsOf = async (
  { papers }: Pick<Ports, 'papers'>,
  kind: PaperKind,
  home: PaperHome,
): Promise<PaperVersions> => ({
  kind,
  home,
  versions: (await papers.list(kind, home)).map(({ key, version }) => ({ key, version })),
});
