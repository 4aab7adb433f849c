import { withRounds } from '../../domain/rounds/agenda.ts';
import type { Stores } from '../../prisma/stores.ts';
import { newApplication } from '../contracts/application-store-contract.ts';
import {
  aConvention,
  anAgenda,
  anOpenRound,
  aParticipant,
  aPlannedRound,
  aReaction,
  aRecusal,
  aReview,
  aServer,
  aStatement,
  aSummary,
  aWorkshop,
  idOf,
  memberOf,
  on,
} from '../support/build.ts';

/** Words that nobody may find by reading the database: one for each thing that people write, and everybody's account. */
export const SECRETS = [
  'Zephyrine-title',
  'Ardania-party',
  'Zephyrine-name',
  'Zephyrine-affiliation',
  'Zephyrine-motivation',
  'Zephyrine-evidence',
  'Zephyrine-draft',
  'Zephyrine-prompt',
  'Zephyrine-proposition',
  'Zephyrine-material',
  'Zephyrine-reason',
  'Zephyrine-detail',
  'Zephyrine-statement',
  'Zephyrine-reword',
  'Zephyrine-quote',
  'Zephyrine-post',
  ...[1, 2, 800, 801, 900].map(memberOf),
];

/** Writes a row of every kind, with {@link SECRETS} wherever people write, and one word that is public: `Findable-convention`. */
export async function writeEverything({
  workshops,
  participants,
  agendas,
  contributions,
  ...rest
}: Stores): Promise<void> {
  const parties = [
    { id: 'party-1', name: 'Ardania-party' },
    { id: 'party-2', name: 'Belmark' },
  ];
  await rest.servers.save(aServer());
  await rest.conventions.add(aConvention({ name: 'Findable-convention' }));
  await workshops.add(aWorkshop({ title: 'Zephyrine-title', parties }));
  await rest.members.setLanguage(memberOf(1), 'uk');

  for (const n of [1, 2]) {
    const text = { name: 'Zephyrine-name', affiliation: 'Zephyrine-affiliation', motivation: 'Zephyrine-motivation' };
    await rest.applications.add(newApplication(n, text));
  }
  await rest.papers.save([
    {
      kind: 'application-draft',
      home: { workshopId: idOf('workshop') },
      key: memberOf(1),
      version: 0,
      content: { answers: { motivation: 'Zephyrine-draft' }, savedAt: on(1, '09:00') },
    },
  ]);
  await rest.reviews.put(aReview({ evidence: 'Zephyrine-evidence' }));
  await rest.reviews.recuse(aRecusal({ reviewerId: memberOf(801) }));
  await participants.propose(idOf('workshop'), [
    aParticipant({ name: 'Zephyrine-name' }),
    aParticipant({ id: idOf('participant', 2), memberId: memberOf(2), alias: 8 }),
  ]);

  const plan = { title: 'Zephyrine-title', prompt: 'Zephyrine-prompt', minutes: 30 };
  const statements = { ...plan, kind: 'statements', statementsEach: 2 } as const;
  const reactions = {
    ...plan,
    kind: 'reactions',
    propositions: ['Zephyrine-proposition'],
    vocabulary: 'agreement',
  } as const;
  const planned = [
    aPlannedRound({ plan: statements }),
    aPlannedRound({ id: idOf('round', 2), ordinal: 2, plan: reactions }),
  ];
  await agendas.put(anAgenda({ rounds: planned }), 0);
  const opened = withRounds(anAgenda({ rounds: planned }), anOpenRound({ plan: statements }), {
    ...anOpenRound({
      id: idOf('round', 2),
      ordinal: 2,
      plan: reactions,
      matter: {
        material: [{ statementId: idOf('contribution', 9), text: 'Zephyrine-material' }],
        readyIds: [idOf('participant')],
        exception: { is: 'overridden', parties: ['Ardania-party'], reason: 'Zephyrine-reason' },
      },
    }),
  });
  await agendas.save(opened, [
    {
      key: 'post-1',
      workshopId: idOf('workshop'),
      to: { kind: 'member', memberId: memberOf(1) },
      language: 'en',
      content: { kind: 'not-chosen', applicationId: idOf('application'), title: 'Zephyrine-post' },
    },
  ]);
  await contributions.put(aStatement({ text: 'Zephyrine-statement', details: ['Zephyrine-detail'] }));
  await contributions.put(aStatement({ id: idOf('contribution', 2), memberId: memberOf(2), text: 'Zephyrine-reword' }));
  const reaction = { id: idOf('contribution', 3), roundId: idOf('round', 2) };
  await contributions.put(aReaction(reaction));
  await contributions.put(aReaction({ ...reaction, id: idOf('contribution', 4), reaction: 'disagree' }));
  await rest.summaries.add(
    aSummary({
      approvedBy: [memberOf(900)],
      content: {
        ...aSummary().content,
        title: 'Zephyrine-title',
        rounds: [
          {
            ordinal: 1,
            title: '',
            prompt: '',
            roundKind: 'statements',
            quotes: [{ text: 'Zephyrine-quote' }],
            hasUnquoted: false,
            results: [],
          },
        ],
      },
    }),
  );
  const [claimed] = await rest.posts.claim(10, 1_000);
  await rest.posts.markSent(claimed?.post.key ?? '', 'message-1');
}
