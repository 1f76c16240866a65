import { afterEach, expect, test, vi } from 'vitest';
import { type GivenFile, handOver } from '../../../src/renderer/features/imports/hand-over.ts';
import type { ImportOutcome } from '../../../src/shared/contract/imports.ts';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { makeJob } from '../support/jobs.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function setup(count: number) {
  const files = Array.from(
    { length: count },
    (_, index): GivenFile => ({ key: `${index}`, file: new File([], `${index}.pdf`) }),
  );
  const calls: (readonly string[])[] = [];
  const told = new Map<string, ImportOutcome>();
  const refused = new Map<string, string>();
  const grantFile = vi.fn(async ({ name }: File) => name);
  const grantFiles = vi.fn(async (list: readonly File[]) => list.map(({ name }) => name));
  const received: string[] = [];
  const start = vi.fn(async ({ grants }: { readonly grants: readonly string[] }) => {
    calls.push(grants);
    const outcomes = grants.map(
      (fileName): ImportOutcome => ({ status: 'queued', fileName, job: makeJob() }),
    );
    return { outcomes };
  });
  const run = () =>
    handOver(files, {
      client: { imports: { start } },
      connection: { grantFile, grantFiles },
      onReceived: (keys) => void received.push(...keys),
      onRefused: (key, code) => void refused.set(key, code),
      onTold: (outcomes) => outcomes.forEach((outcome, key) => void told.set(key, outcome)),
    });
  return { run, calls, told, refused, received, grantFile, grantFiles, start };
}

test('many files are one call, few are one each', async () => {
  const many = setup(11);
  await many.run();
  expect(many.calls).toHaveLength(1);
  const few = setup(10);
  await few.run();
  expect(few.calls).toHaveLength(10);
});

test('more than one call takes are several, and none is lost', async () => {
  const { run, calls, told } = setup(10_050);
  await run();
  expect(calls.map(({ length }) => length)).toEqual([10_000, 50]);
  expect(told.size).toBe(10_050);
});

test('what has waited for the rest for five minutes is queued before its grants expire', async () => {
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  const { run, calls, told, grantFiles } = setup(1_000);
  grantFiles.mockImplementation(async (list) => {
    now += 60_000;
    return list.map(({ name }) => name);
  });
  await run();
  expect(calls.length).toBeGreaterThan(1);
  expect(told.size).toBe(1_000);
});

test('many go in portions, few each alone', async () => {
  const many = setup(200);
  await many.run();
  expect(many.grantFiles.mock.calls.map(([list]) => list.length)).toEqual([64, 64, 64, 8]);
  expect(many.grantFile).not.toHaveBeenCalled();
  expect(many.received).toHaveLength(200);
  const few = setup(10);
  await few.run();
  expect(few.grantFiles).not.toHaveBeenCalled();
});

test('one that cannot be handed over does not keep the others of its portion', async () => {
  const { run, told, refused, grantFile, grantFiles } = setup(12);
  grantFiles.mockImplementationOnce(() => Promise.reject(new AppError('internal-error')));
  grantFile.mockImplementationOnce(() => Promise.reject(new AppError('file-too-large')));
  await run();
  expect(refused).toEqual(new Map([['0', 'file-too-large']]));
  expect(told.size).toBe(11);
});

test('a call that fails refuses the files that it was about', async () => {
  const { run, refused, start } = setup(12);
  start.mockRejectedValueOnce(new Error('gone'));
  await run();
  expect([...refused.values()]).toEqual(Array.from({ length: 12 }, () => 'internal-error'));
});
