import { HELPERS, ROLES } from '../people.ts';
import type { Stage } from '../stage.ts';

/** The administrator has the bot make its roles and channels, and hands out the roles by hand. */
export async function setUp({ patience, actor, breath }: Stage): Promise<void> {
  const administrator = actor(HELPERS.administrator.name);
  const isReady = (): boolean => administrator.channels().includes('workshop-calls');
  await patience.achieve('set the server up', isReady, () =>
    patience.answer('set the server up', () => administrator.slash('/setup')),
  );
  // Once more, so that whatever a bot killed half-way has left out is made.
  await patience.answer('set the server up', () => administrator.slash('/setup'));
  await breath(1500);

  for (const group of ['organizers', 'reviewers', 'facilitators'] as const) {
    for (const { name } of HELPERS[group]) actor(name).addRole(ROLES[group]);
  }
}
