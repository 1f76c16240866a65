/** `profile.*`: the merged facts about the user, their word on them, and what they are looking for. */
import type { ProfileDesk, Refusal } from '../services/profile/profile-desk.ts';
import type { WishesDesk } from '../services/profile/wishes-desk.ts';
import type { Implementer } from './implementer.ts';

export interface ProfileParts {
  readonly profile: ProfileDesk;
  readonly wishes: WishesDesk;
}

interface ProfileErrors {
  NOT_FOUND(options: { data: { what: string } }): Error;
  CONFLICT(options: { data: { state: string } }): Error;
  INVALID(options: { data: { fields: string[] } }): Error;
}

export function createProfileRouter(os: Implementer, { profile, wishes }: ProfileParts) {
  return {
    get: os.profile.get.handler(() => profile.get()),
    edit: os.profile.edit.handler(async ({ input: { id, revision, changes }, errors }) =>
      orRefuse(await profile.edit(id, revision, changes), errors),
    ),
    settle: os.profile.settle.handler(async ({ input, errors }) => {
      const { id, revision, field, values } = input;
      return orRefuse(await profile.edit(id, revision, { [field]: values }), errors);
    }),
    add: os.profile.add.handler(async ({ input: { section, fields }, errors }) =>
      orRefuse(await profile.add(section, fields), errors),
    ),
    remove: os.profile.remove.handler(async ({ input, errors }) =>
      orRefuse(await profile.setRemoved(input.id, true), errors),
    ),
    restore: os.profile.restore.handler(async ({ input, errors }) =>
      orRefuse(await profile.setRemoved(input.id, false), errors),
    ),
    leaveOut: os.profile.leaveOut.handler(async ({ input: { lineId, isLeftOut }, errors }) => {
      const isDone = await profile.leaveOut(lineId, isLeftOut);
      if (!isDone) throw errors.NOT_FOUND({ data: { what: 'resume' } });
      return {};
    }),
    ...createWishesRouter(os, wishes),
  };
}

function createWishesRouter(os: Implementer, wishes: WishesDesk) {
  const { preferences, searches } = os.profile;
  return {
    preferences: {
      get: preferences.get.handler(() => wishes.getPreferences()),
      save: preferences.save.handler(async ({ input, errors }) => {
        const revision = await wishes.savePreferences(input.preferences, input.revision);
        if (revision === null) throw errors.CONFLICT({ data: { state: 'changed' } });
        return { revision };
      }),
    },
    searches: {
      list: searches.list.handler(() => ({ searches: [...wishes.listSearches()] })),
      save: searches.save.handler(async ({ input, errors }) => {
        const id = await wishes.saveSearch(input);
        if (id === null) throw errors.NOT_FOUND({ data: { what: 'search' } });
        if (id === 'name-taken') throw errors.CONFLICT({ data: { state: id } });
        return { id };
      }),
      remove: searches.remove.handler(async ({ input, errors }) => {
        const isDone = await wishes.removeSearch(input.id);
        if (!isDone) throw errors.NOT_FOUND({ data: { what: 'search' } });
        return {};
      }),
    },
  };
}

function orRefuse<T extends object>(result: T | Refusal, errors: ProfileErrors): T {
  if (!('refused' in result)) return result;
  const { refused, fields = [] } = result as Refusal;
  if (refused === 'unknown') throw errors.NOT_FOUND({ data: { what: 'fact' } });
  if (refused === 'invalid') throw errors.INVALID({ data: { fields: [...fields] } });
  throw errors.CONFLICT({ data: { state: refused } });
}
