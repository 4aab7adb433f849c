import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SEALED_FIELDS } from '../../prisma/sealed-fields.ts';

const ID = 'a random identifier, or one of Discord’s for a place or a role';
const HASH = 'a keyed hash, found again only with the key, and never the same for two lists of rows';
const ORDER = 'a number that keeps order, or tells an old copy from a new one';
const STATE = 'how far something has come: asked in queries, says nothing about anybody';
const TIME = 'an instant that queries and deadlines go by';
const PUBLIC = 'announced in public by the organizers';
const DELIVERY = 'what the courier needs to pay a debt once and in order';

/** Every column that is not sealed, with the reason why it may be read by whoever reads the database. */
const PLAIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Server: {
    id: ID,
    organizerRoleId: ID,
    reviewerRoleId: ID,
    facilitatorRoleId: ID,
    callChannelId: ID,
    audienceChannelId: ID,
    organizersChannelId: ID,
    version: ORDER,
  },
  Member: { ref: HASH, language: 'one of three, and not linked to anything else' },
  Convention: {
    id: ID,
    serverId: ID,
    name: PUBLIC,
    hostAssociation: PUBLIC,
    city: PUBLIC,
    timeZone: PUBLIC,
    startsOn: PUBLIC,
    endsOn: PUBLIC,
    webPage: PUBLIC,
    registrationEndsOn: PUBLIC,
    uid: 'of the public calendar entry',
    sequence: ORDER,
    version: ORDER,
  },
  Workshop: {
    id: ID,
    serverId: ID,
    conventionId: ID,
    seats: PUBLIC,
    startsAt: TIME,
    bookedMinutes: PUBLIC,
    timeZone: PUBLIC,
    applicationsCloseAt: TIME,
    repliesDueAt: TIME,
    timetable: 'offsets of deadlines from a public date',
    nextReminderAt: TIME,
    postponedAt: TIME,
    seriesId: ID,
    edition: ORDER,
    stage: STATE,
    roomChannelId: ID,
    backstageChannelId: ID,
    voiceChannelId: ID,
    seed: 'drawn at random, and published with the cohort it orders',
    wrappedKey: 'a key, sealed by the master key',
    version: ORDER,
  },
  Application: {
    id: ID,
    workshopId: ID,
    numberRef: HASH,
    personRef: HASH,
    status: STATE,
    version: ORDER,
  },
  Review: { id: ID, workshopId: ID, applicationId: ID, reviewerRef: HASH },
  Recusal: { workshopId: ID, applicationId: ID, reviewerRef: HASH },
  Participant: {
    id: ID,
    workshopId: ID,
    personRef: HASH,
    aliasRef: HASH,
    status: STATE,
    version: ORDER,
  },
  Agenda: {
    workshopId: ID,
    roomChannelId: ID,
    backstageChannelId: ID,
    voiceChannelId: ID,
    epoch: ORDER,
    dueAt: TIME,
    isRunning: STATE,
  },
  Round: {
    id: ID,
    workshopId: ID,
    ordinal: ORDER,
    status: STATE,
    openedAt: TIME,
    closesAt: TIME,
    closedAt: TIME,
    remainingMilliseconds: TIME,
    isWarned: STATE,
    isCollecting: STATE,
    graceEndsAt: TIME,
    resumesAt: TIME,
  },
  Contribution: { id: ID, workshopId: ID, roundId: ID, personRef: HASH, item: ORDER, seq: ORDER },
  Ballot: { workshopId: ID, roundId: ID, personRef: HASH },
  Summary: { id: ID, workshopId: ID, status: STATE, draftedAt: TIME, seq: ORDER, version: ORDER },
  Paper: {
    id: ID,
    serverId: ID,
    workshopId: ID,
    kind: 'which document it is, and of nobody',
    keyRef: HASH,
    version: ORDER,
  },
  Post: {
    seq: ORDER,
    keyRef: HASH,
    workshopId: ID,
    lane: HASH,
    nonce: HASH,
    state: STATE,
    attempts: DELIVERY,
    notBefore: DELIVERY,
    leaseUntil: DELIVERY,
    firstTriedAt: DELIVERY,
    messageId: ID,
    deadReason: DELIVERY,
  },
  Pulse: { id: ID, beatAt: TIME },
  KeyCheck: { id: ID },
};

/** The columns of each model in the schema, without its relations. */
async function columnsOfSchema(): Promise<Readonly<Record<string, readonly string[]>>> {
  const schema = await readFile('prisma/schema.prisma', 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => ({
    name: name!,
    fields: [...body!.matchAll(/^ {2}(\w+)\s+(\w+)/gm)].map(([, field, type]) => ({ field: field!, type: type! })),
  }));
  const names = new Set(models.map(({ name }) => name));
  return Object.fromEntries(
    models.map(({ name, fields }) => [name, fields.filter(({ type }) => !names.has(type)).map(({ field }) => field)]),
  );
}

test('every column is sealed, or is on the list of those that may be plain', async () => {
  const columns = await columnsOfSchema();

  expect(Object.keys(columns)).toHaveLength(17);
  for (const [table, names] of Object.entries(columns)) {
    const sealed = table in SEALED_FIELDS || table === 'KeyCheck' ? ['sealed'] : [];
    expect({ table, columns: names.toSorted() }).toEqual({
      table,
      columns: [...Object.keys(PLAIN[table] ?? {}), ...sealed].toSorted(),
    });
  }
});

test('the list names no table and no column that is gone', async () => {
  expect(Object.keys(PLAIN).toSorted()).toEqual(Object.keys(await columnsOfSchema()).toSorted());
});
