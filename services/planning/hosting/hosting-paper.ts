import { type Hosting, NO_HOSTING } from '../../../domain/planning/hosting/hosting.ts';
import type { Post } from '../../../domain/post.ts';
import type { PaperOf } from '../../papers.ts';
import type { Ports } from '../../ports.ts';
import { untilSaved } from '../../screening/until-saved.ts';

/** Who makes a workshop possible; nobody, while nothing has been written down. */
export async function hostingPaper(ports: Pick<Ports, 'papers'>, workshopId: string): Promise<PaperOf<'hosting'>> {
  const home = { workshopId };
  const found = await ports.papers.find('hosting', home);
  return found ?? { kind: 'hosting', home, key: '', version: 0, content: NO_HOSTING };
}

/**
 * The one way in which the hosting of a workshop is changed; `decide` gives the same hosting back when there is
 * nothing to change.
 *
 * @param owed what is owed because of the change.
 */
export async function changeHosting(
  ports: Pick<Ports, 'papers'>,
  workshopId: string,
  decide: (hosting: Hosting) => Hosting | Promise<Hosting>,
  owed: (hosting: Hosting) => readonly Post[] = () => [],
): Promise<Hosting> {
  return await untilSaved(async () => {
    const paper = await hostingPaper(ports, workshopId);
    const content = await decide(paper.content);
    if (content === paper.content) return content;
    return (await ports.papers.save([{ ...paper, content }], owed(content))) ? content : undefined;
  });
}
