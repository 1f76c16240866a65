import { expect, it } from 'vitest';
import { noticePlace } from '../../../src/shared/domain/notice-place.ts';

const id = '00000000-0000-7000-8000-0000000000aa';

it.each([
  ['one result', { done: 1, entity: { type: 'resume', id }, jobId: null }, `/resumes/${id}`],
  [
    'one job that failed or needs the user',
    { done: 0, entity: null, jobId: id },
    `/activity/runs/${id}`,
  ],
  ['many results', { done: 3, entity: null, jobId: null }, '/resumes'],
  ['several that failed or need the user', { done: 0, entity: null, jobId: null }, '/activity'],
] as const)('%s is found in its place', (_what, notice, place) => {
  expect(noticePlace(notice)).toBe(place);
});
