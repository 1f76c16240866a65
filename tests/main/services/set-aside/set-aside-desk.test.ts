import { expect, it } from 'vitest';
import { createSetAsideDesk } from '../../../../src/main/services/set-aside/set-aside-desk.ts';
import type { SetAsideQuery } from '../../../../src/shared/contract/set-aside.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const scope = { kind: 'import-resume', code: 'job-timeout' };

/** A group of so many jobs, newest first, as the store would page through it. */
function setup(count: number, refused: readonly string[] = []) {
  const ids = Array.from({ length: count }, (_, index) => numberedId(count - index));
  const asked: SetAsideQuery[] = [];
  const acted: string[] = [];
  const desk = createSetAsideDesk({
    async listJobs(page) {
      asked.push(page);
      return ids
        .filter((id) => page.before === undefined || id < page.before)
        .slice(0, page.limit)
        .map((id) => ({ id }));
    },
    engine: {
      async retry(id) {
        acted.push(id);
        return refused.includes(id) ? null : {};
      },
      async remove(id) {
        acted.push(id);
        return !refused.includes(id);
      },
    },
  });
  return { ids, asked, acted, desk };
}

it('tries every job of a group again, once, however many there are', async () => {
  const { ids, acted, asked, desk } = setup(450);
  expect(await desk.retry(scope)).toBe(450);
  expect(acted).toEqual(ids);
  expect(asked[0]).toEqual({ ...scope, limit: 200 });
  expect(asked.map(({ before }) => before)).toEqual([
    ...[undefined, numberedId(251), numberedId(51), numberedId(1)],
  ]);
});

it('counts only what was done: a job that is gone meanwhile is none', async () => {
  const gone = [numberedId(2)];
  expect(await setup(3, gone).desk.retry(scope)).toBe(2);
  expect(await setup(3, gone).desk.remove(scope)).toBe(2);
});

it('does nothing for a group that is empty', async () => {
  const { acted, desk } = setup(0);
  expect(await desk.remove(scope)).toBe(0);
  expect(acted).toEqual([]);
});
