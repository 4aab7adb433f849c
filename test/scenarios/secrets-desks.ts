import type { Actor } from '../../rehearsal/discord/actor/actor.ts';
import type { RehearsalServer } from '../../rehearsal/discord/server.ts';
import type { SecretName } from '../support/planted-secrets.ts';
import { formOf, messageOf } from '../support/walk.ts';

/** A workshop whose reviews are in, and in which nothing is decided yet. */
interface DesksStage {
  readonly server: RehearsalServer;
  readonly workshopId: string;
  /** Gives the words of a secret, and remembers who types them. */
  readonly by: (person: Actor, name: SecretName) => string;
}

/** Has everything typed that organizers and reviewers write about people, hosts and dangers, and to applicants. */
export async function tellDesks({ server, workshopId, by }: DesksStage): Promise<void> {
  const [olena, rhea] = [server.actor('Olena'), server.actor('Rhea')];
  const workshop = { workshop: workshopId };
  const typed = (line: string, options: Readonly<Record<string, unknown>>) => messageOf(olena.slash(line, options));

  await messageOf(rhea.slash('/review profile', { ...workshop, organisation: by(rhea, 'workplace') }));
  const reason = by(olena, 'conflictReason');
  await typed('/conflict pin', { ...workshop, person: 'Gus', applications: '1', type: 'personal', reason });

  const [name, interests] = [by(olena, 'hostName'), by(olena, 'hostInterests')];
  await typed('/host add', { name, kind: 'sponsor', interests, seat: 'Vienna' });
  const source = by(olena, 'advisorySource');
  await typed('/advisory add', { kind: 'track', text: by(olena, 'advisory'), source, date: '2026-01-01' });
  const where = by(olena, 'place');
  await typed('/meeting add', { ...workshop, kind: 'remote', time: '10:00', minutes: 60, 'days-before': 7, where });

  const risk = await formOf(olena.slash('/risk assess', workshop));
  const dangers = {
    'What may happen, and to whom?': by(olena, 'threat'),
    'What is done against it?': by(olena, 'mitigation'),
    'How much danger is left?': 'low',
  };
  await messageOf(olena.submit(risk, dangers));

  const letter = await formOf(olena.slash('/decision message', { ...workshop, which: 'invitation', language: 'en' }));
  await messageOf(olena.submit(letter, { 'Your words': by(olena, 'letter') }));
  const rules = await formOf(olena.slash('/ground-rules edit', { ...workshop, language: 'en' }));
  const wording = {
    'Ground rules': by(olena, 'rules'),
    Commitment: by(olena, 'commitment'),
    'What is new in it?': by(olena, 'rulesChange'),
  };
  await messageOf(olena.submit(rules, wording));

  // What is shown again is written somewhere for it.
  for (const line of ['/applications export', '/conflict list', '/reviews standing', '/meeting list', '/risk show']) {
    await typed(line, workshop);
  }
  for (const line of ['/host list', '/advisory list']) await typed(line, {});
}
