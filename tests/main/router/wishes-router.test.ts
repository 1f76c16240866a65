import { describe, expect, it } from 'vitest';
import { noPreferences } from '../../../src/shared/domain/preferences.ts';
import { setupProfile } from '../../support/profile-lab.ts';

const preferences = {
  ...noPreferences,
  titles: ['Site manager'],
  workplaces: ['on-site' as const],
  salary: { amount: 48_000, currency: 'SEK', period: 'month' as const },
};

describe('preferences', () => {
  it('are empty before anything was said, and kept when something is', async () => {
    const { client, events } = setupProfile();
    expect(await client.preferences.get()).toEqual({ preferences: noPreferences, revision: 0 });
    await expect(client.preferences.save({ preferences, revision: 0 })).resolves.toEqual({
      revision: 1,
    });
    expect(await client.preferences.get()).toEqual({ preferences, revision: 1 });
    expect(events).toEqual([{ type: 'profile.changed', payload: { fields: ['preferences'] } }]);
  });

  it('are not written over by a window that has not seen them', async () => {
    const { client, told } = setupProfile();
    await client.preferences.save({ preferences, revision: 0 });
    await expect(
      client.preferences.save({ preferences: noPreferences, revision: 0 }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await client.preferences.get()).preferences).toEqual(preferences);
    expect(told()).toBe(1);
  });

  it('of another version of the app cost only what is not understood', async () => {
    const { client, db } = setupProfile();
    const value = JSON.stringify({ titles: ['Baker'], salary: 'much', mood: 'good' });
    db.prepare('INSERT INTO preference VALUES (1, ?, 3, 0)').run(value);
    expect(await client.preferences.get()).toEqual({
      ...{ preferences: { ...noPreferences, titles: ['Baker'] }, revision: 3 },
    });
  });

  it.each([
    ['a currency that is none', { salary: { amount: 1, currency: 'kr', period: 'month' } }],
    ['a salary of nothing', { salary: { amount: 0, currency: 'SEK', period: 'month' } }],
    ['a place that is blank', { places: [' '] }],
  ])('refuse %s', async (_what, change) => {
    const { client } = setupProfile();
    const wish = { ...preferences, ...change } as typeof preferences;
    await expect(client.preferences.save({ preferences: wish, revision: 0 })).rejects.toMatchObject(
      { code: 'BAD_REQUEST' },
    );
  });
});

describe('saved searches', () => {
  const query = { words: 'timber', titles: [], places: ['Lund'], workplaces: [] };

  it('are added, changed and removed', async () => {
    const { client } = setupProfile();
    const { id } = await client.searches.save({ name: 'Near home', query });
    await client.searches.save({ id, name: 'Close to home', query: { ...query, words: '' } });
    const { searches } = await client.searches.list();
    expect(searches).toMatchObject([{ id, name: 'Close to home', query: { words: '' } }]);
    await client.searches.remove({ id });
    expect((await client.searches.list()).searches).toEqual([]);
    await expect(client.searches.remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.searches.save({ id, name: 'Gone', query })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('have names that are told apart', async () => {
    const { client } = setupProfile();
    const { id } = await client.searches.save({ name: 'Near home', query });
    await expect(client.searches.save({ name: 'NEAR home', query })).rejects.toMatchObject({
      ...{ code: 'CONFLICT', data: { state: 'name-taken' } },
    });
    await expect(client.searches.save({ id, name: 'near home', query })).resolves.toEqual({ id });
  });
});
