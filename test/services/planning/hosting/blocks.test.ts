import { describe, expect, test } from 'vitest';
import { cohortMark } from '../../../../domain/screening/cohort.ts';
import { assessRisk } from '../../../../services/planning/hosting/assess-risk.ts';
import { sayAcceptance, unassignHost } from '../../../../services/planning/hosting/assigned-hosts.ts';
import { blockedJurisdictions, findBlocks } from '../../../../services/planning/hosting/blocks.ts';
import { hostNotice } from '../../../../services/planning/hosting/host-notice.ts';
import { changeHost, findHost } from '../../../../services/planning/hosting/hosts.ts';
import { strikeListing } from '../../../../services/planning/hosting/listings.ts';
import { askOverride, confirmOverride } from '../../../../services/planning/hosting/overrides.ts';
import { releaseDecisions } from '../../../../services/screening/release-decisions.ts';
import { aReview, aWorkshop, idOf, on } from '../../../support/build.ts';
import type { World } from '../../../support/world.ts';
import { aDesk, aListedHost, applies, choose, fay, list, olena, otto, workshopId } from './desk.ts';

const workshop = aWorkshop();
const request = { workshopId, jurisdiction: 'ardania', reason: 'They have asked for it in writing.' };

async function release(world: World, caller = olena) {
  const mark = cohortMark(await world.ports.participants.list(workshopId));
  return await releaseDecisions(world.ports, caller, { workshopId, mark });
}

const overrideOf = async (world: World): Promise<string> => {
  const { blocks } = await findBlocks(world.ports, olena, workshopId);
  return blocks[0]?.asked?.id ?? blocks[0]?.override?.id ?? 'none';
};

const confirm = async (world: World, caller = otto) =>
  confirmOverride(world.ports, caller, { workshopId, overrideId: await overrideOf(world) });

async function aBlockedRelease() {
  const world = await aDesk();
  await applies(world, 1, 'Ardania');
  await applies(world, 2, 'Belmark');
  await choose(world, [1, 2]);
  const hostId = await aListedHost(world);
  return { world, hostId };
}

describe('whoever lives where a host is listed', () => {
  test('is not invited, nor is anybody else, and nothing changes', async () => {
    const { world } = await aBlockedRelease();
    await expect(release(world)).rejects.toMatchObject({ code: 'invitation-blocked', facts: { people: 1 } });
    expect((await world.ports.participants.list(workshopId)).map(({ status }) => status)).toEqual(['chosen', 'chosen']);
    expect(world.owed()).toEqual([]);
  });

  test('is invited once two different organizers have overridden it', async () => {
    const { world } = await aBlockedRelease();
    await askOverride(world.ports, olena, request);
    await expect(release(world)).rejects.toMatchObject({ code: 'invitation-blocked' });
    await expect(confirm(world, olena)).rejects.toMatchObject({ code: 'second-organizer-needed' });
    await expect(confirm(world, fay)).rejects.toMatchObject({ code: 'needs-role' });
    await confirm(world);
    await confirm(world);
    await expect(release(world)).resolves.toMatchObject({ invited: 2 });
  });

  test('is blocked again by a change of the listings, and what was asked for before cannot be confirmed', async () => {
    const { world, hostId } = await aBlockedRelease();
    await askOverride(world.ports, olena, request);
    const overrideId = await overrideOf(world);
    await list(world.ports, hostId);
    await expect(confirmOverride(world.ports, otto, { workshopId, overrideId })).rejects.toMatchObject({
      code: 'override-void',
    });
    await askOverride(world.ports, olena, request);
    await confirm(world);
    await strikeListing(world.ports, olena, { hostId, nth: 1, reason: 'A mistake.' });
    await expect(release(world)).rejects.toMatchObject({ code: 'invitation-blocked' });
  });

  test('is free when the listings are struck, which stay to be read', async () => {
    const { world, hostId } = await aBlockedRelease();
    await strikeListing(world.ports, otto, { hostId, nth: 1, reason: 'A mistake.' });
    await strikeListing(world.ports, olena, { hostId, nth: 1, reason: 'Once more.' });
    expect(await blockedJurisdictions(world.ports, workshop)).toEqual([]);
    const { listings } = await findHost(world.ports, olena, hostId);
    expect(listings).toMatchObject([{ jurisdiction: 'Ardania', struck: { by: otto.memberId, reason: 'A mistake.' } }]);
    await expect(strikeListing(world.ports, olena, { hostId, nth: 2, reason: 'x' })).rejects.toMatchObject({
      code: 'unknown-listing',
    });
  });

  test('two who ask and two who confirm at once leave one override', async () => {
    const { world } = await aBlockedRelease();
    await Promise.all([askOverride(world.ports, olena, request), askOverride(world.ports, otto, request)]);
    const overrides = (await world.ports.papers.find('hosting', { workshopId }))?.content.overrides ?? [];
    expect(overrides).toHaveLength(1);
    const second = overrides[0]?.askedBy === olena.memberId ? otto : olena;
    await Promise.all([confirm(world, second), confirm(world, second)]);
    expect(await blockedJurisdictions(world.ports, workshop)).toEqual([]);
    expect(world.owed().map(({ content }) => content)).toEqual([
      { kind: 'safety-asked', title: 'Water sharing', what: 'override' },
    ]);
  });

  test('is a number without a name to an organizer who reviews, until they have judged the case', async () => {
    const { world } = await aBlockedRelease();
    const both = { ...otto, roleIds: ['organizer-role', 'reviewer-role'] };
    const people = async () => (await findBlocks(world.ports, both, workshopId)).blocks[0]?.people;
    expect(await people()).toEqual([{ number: 1 }]);

    await world.ports.reviews.put(aReview({ reviewerId: both.memberId, applicationId: idOf('application', 1) }));

    expect(await people()).toEqual([{ number: 1, name: 'Applicant 1' }]);
  });

  test('is read about before applying, and nobody by name', async () => {
    const { world } = await aBlockedRelease();
    expect(await hostNotice(world.ports, workshop)).toMatchObject({
      hosts: [{ name: 'River Trust', seat: 'Vienna', listings: [{ jurisdiction: 'Ardania', source: 'Gazette 4' }] }],
      blocked: ['Ardania'],
    });
  });
});

describe('an organizer with a conflict of interest', () => {
  async function recusedFromBlocked() {
    const { world, hostId } = await aBlockedRelease();
    await world.ports.reviews.recuse({
      workshopId,
      applicationId: idOf('application', 1),
      reviewerId: otto.memberId,
      recusedAt: on(2, '12:00'),
    });
    return { world, hostId };
  }

  test('sees nothing of the case among the blocked: the view is the same as in a world without it', async () => {
    const { world } = await recusedFromBlocked();
    const without = await aDesk();
    await applies(without, 2, 'Belmark');
    await aListedHost(without);
    // The second applicant of the one world is the first of the other: nobody shown has a number here.
    const seen = async (one: World) =>
      (await findBlocks(one.ports, otto, workshopId)).blocks.map(({ people }) => people);
    expect(await seen(world)).toEqual(await seen(without));
    const { blocks } = await findBlocks(world.ports, olena, workshopId);
    expect(blocks[0]?.people).toMatchObject([{ number: 1 }]);
  });

  test('is told of nobody when releasing, and nobody is invited', async () => {
    const { world } = await recusedFromBlocked();
    await expect(release(world, otto)).rejects.toMatchObject({ code: 'release-by-another', facts: {} });
    await expect(release(world, olena)).rejects.toMatchObject({ code: 'invitation-blocked', facts: { people: 1 } });
  });

  test('cannot assess, sign or read the risk of that person: it is as if there were no such number', async () => {
    const { world } = await recusedFromBlocked();
    const form = { threats: 'Arrest.', mitigations: 'None.', level: 'forbidding', validUntil: '' };
    const asked = (number: number) => ({ workshopId, number, version: 0, form });
    await assessRisk(world.ports, olena, asked(1));
    const refusals = await Promise.all(
      [1, 7].map((number) => assessRisk(world.ports, otto, asked(number)).catch((refusal: unknown) => refusal)),
    );
    expect(refusals).toMatchObject([
      { code: 'no-open-application', facts: { number: 1 } },
      { code: 'no-open-application', facts: { number: 7 } },
    ]);
  });
});

test('a host changes its words and keeps the former; the same words are no change', async () => {
  const { world, hostId } = await aBlockedRelease();
  await changeHost(world.ports, olena, { hostId, interests: 'Rivers and lakes.' });
  const host = await changeHost(world.ports, olena, { hostId, interests: 'Rivers and lakes.' });
  expect(host).toMatchObject({ interests: 'Rivers and lakes.', former: [{ interests: 'Rivers.' }] });
  await expect(changeHost(world.ports, fay, { hostId, seat: 'Linz' })).rejects.toMatchObject({ code: 'needs-role' });
  await expect(changeHost(world.ports, { ...olena, serverId: 'server-2' }, { hostId, seat: 'Linz' })).rejects.toThrow();
});

test('a party that refuses a host stops the decisions until it changes its mind or the host goes', async () => {
  const { world, hostId } = await aBlockedRelease();
  await askOverride(world.ports, olena, request);
  await confirm(world);
  const says = { workshopId, hostId, party: 'ardania', acceptance: 'refused' } as const;
  await sayAcceptance(world.ports, olena, says);
  await expect(release(world)).rejects.toMatchObject({ code: 'host-refused', facts: { host: 'River Trust' } });
  await expect(sayAcceptance(world.ports, olena, { ...says, party: 'Corvia' })).rejects.toMatchObject({
    code: 'no-such-party',
  });
  await unassignHost(world.ports, olena, { workshopId, hostId });
  await expect(release(world)).resolves.toMatchObject({ invited: 2 });
});
