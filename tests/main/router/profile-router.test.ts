import { describe, expect, it } from 'vitest';
import { numberedId } from '../../support/numbered-id.ts';
import { setupProfile } from '../../support/profile-lab.ts';

const job = { name: 'Dovetail Joinery', position: 'Site manager', startDate: '2019-03' };
const resume = { basics: { name: 'Ida Norrby', phone: '+46 8 000 00 11' }, work: [job] };

const valuesOf = (fact: { fields: { name: string; values: string[] }[] }, name: string) =>
  fact.fields.find((field) => field.name === name)?.values;

describe('profile.get', () => {
  it('is empty at first, and full with the first résumé', async () => {
    const { client, read } = setupProfile();
    expect(await client.get()).toMatchObject({ facts: [], sources: [], conflictCount: 0 });
    const id = await read(resume);
    const { facts, sources } = await client.get();
    expect(facts.map(({ section }) => section)).toEqual(['contact', 'work']);
    expect(sources).toMatchObject([{ lineId: id, fileName: 'cv-1.pdf', isLeftOut: false }]);
  });

  it('takes the newest version of each résumé, and none that is removed', async () => {
    const { client, read, write, resumes, lines } = setupProfile();
    const id = await read(resume);
    await write((tx) =>
      resumes.addEdited(tx, resumes.get(id)!, {
        ...{ id: numberedId(90), note: null, evidence: {}, confirmed: [], warnings: [] },
        resume: { basics: { name: 'Ida Maria Norrby' } },
      }),
    );
    const { facts } = await client.get();
    expect(facts).toMatchObject([
      { section: 'contact', sources: [{ resumeId: numberedId(90), pointer: '/basics' }] },
    ]);
    await write((tx) => lines.remove(tx, id));
    expect(await client.get()).toMatchObject({ facts: [], sources: [] });
  });
});

describe('the word of the user', () => {
  it('is kept, told to windows, and an event of the profile', async () => {
    const { client, read, findFact, events, told } = setupProfile();
    await read(resume);
    const { id, revision } = await findFact('work');
    expect(revision).toBe(0);
    await expect(
      client.edit({ id, revision, changes: { position: ['Head of site'] } }),
    ).resolves.toEqual({ revision: 1 });
    expect(valuesOf(await findFact('work'), 'position')).toEqual(['Head of site']);
    expect(events).toEqual([{ type: 'profile.changed', payload: { fields: ['work'] } }]);
    expect(told()).toBe(1);
  });

  it('settles a conflict for good', async () => {
    const { client, read, findFact } = setupProfile();
    await read(resume);
    await read({ basics: { ...resume.basics, phone: '+46 8 000 00 99' } });
    expect((await client.get()).conflictCount).toBe(1);
    const values = ['+46 8 000 00 99', '+46 8 000 00 11'];
    await client.settle({ id: 'contact', revision: 0, field: 'phone', values });
    await read({ basics: { phone: '+46 8 000 00 55' } });
    expect((await client.get()).conflictCount).toBe(0);
    expect(valuesOf(await findFact('contact'), 'phone')).toEqual(values);
  });

  it('is not written over by a window that has not seen it', async () => {
    const { client, read, findFact } = setupProfile();
    await read(resume);
    const { id } = await findFact('work');
    await client.edit({ id, revision: 0, changes: { position: ['First'] } });
    await expect(
      client.edit({ id, revision: 0, changes: { position: ['Second'] } }),
    ).rejects.toMatchObject({ code: 'CONFLICT', data: { state: 'changed' } });
    expect(valuesOf(await findFact('work'), 'position')).toEqual(['First']);
  });

  it('of two windows at once only one is taken', async () => {
    const { client, read, findFact } = setupProfile();
    await read(resume);
    const { id } = await findFact('work');
    const edit = (position: string) =>
      client.edit({ id, revision: 0, changes: { position: [position] } });
    const results = await Promise.allSettled([edit('One'), edit('Two')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['a field that is none', { taste: ['sweet'] }],
    ['a date that is none', { startDate: ['soon'] }],
  ])('is refused for %s', async (_what, changes) => {
    const { client, read, findFact, events } = setupProfile();
    await read(resume);
    const { id } = await findFact('work');
    await expect(client.edit({ id, revision: 0, changes })).rejects.toMatchObject({
      ...{ code: 'INVALID', data: { fields: Object.keys(changes) } },
    });
    expect(events).toEqual([]);
  });

  it('cannot be about a fact that is not there', async () => {
    const { client } = setupProfile();
    const gone = { code: 'NOT_FOUND' };
    await expect(client.remove({ id: 'work-1' })).rejects.toMatchObject(gone);
    await expect(client.edit({ id: 'x', revision: 0, changes: {} })).rejects.toMatchObject(gone);
  });
});

describe('taking out', () => {
  it('holds when the same comes with another résumé, and can be undone', async () => {
    const { client, read, findFact } = setupProfile();
    await read(resume);
    const { id } = await findFact('work');
    await client.remove({ id });
    await read({ work: [{ ...job, name: 'Dovetail Joinery Ltd' }] });
    const without = await client.get();
    expect(without.facts.map(({ section }) => section)).toEqual(['contact']);
    expect(without.removed).toMatchObject([{ id, isRemoved: true }]);
    await client.restore({ id });
    expect((await findFact('work')).sources).toHaveLength(2);
  });

  it('of a whole résumé leaves its facts out until it is let in again', async () => {
    const { client, read } = setupProfile();
    await read(resume);
    const lineId = await read({ basics: { name: 'Somebody Else' } });
    expect((await client.get()).conflictCount).toBe(1);
    await client.leaveOut({ lineId, isLeftOut: true });
    await client.leaveOut({ lineId, isLeftOut: true });
    const { conflictCount, sources } = await client.get();
    expect(conflictCount).toBe(0);
    expect(sources.filter(({ isLeftOut }) => isLeftOut)).toHaveLength(1);
    await client.leaveOut({ lineId, isLeftOut: false });
    expect((await client.get()).conflictCount).toBe(1);
    await expect(client.leaveOut({ lineId: 'x', isLeftOut: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

it('a fact can be written by hand, on an empty profile too', async () => {
  const { client, findFact } = setupProfile();
  const { id } = await client.add({ section: 'skills', fields: { name: ['Joinery'] } });
  expect(await findFact('skills')).toMatchObject({ id, sources: [], revision: 1 });
  await client.edit({ id: 'contact', revision: 0, changes: { name: ['Ida Norrby'] } });
  expect(valuesOf(await findFact('contact'), 'name')).toEqual(['Ida Norrby']);
  await expect(client.add({ section: 'contact', fields: {} })).rejects.toMatchObject({
    code: 'INVALID',
  });
});
