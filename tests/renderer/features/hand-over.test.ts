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
      grantFile,
      onReceived: () => {},
      onRefused: (key, code) => void refused.set(key, code),
      onTold: (outcomes) => outcomes.forEach((outcome, key) => void told.set(key, outcome)),
    });
  return { run, calls, told, refused, grantFile, start };
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
  const { run, calls, told, grantFile } = setup(20);
  grantFile.mockImplementation(async ({ name }) => {
    now += 60_000;
    return name;
  });
  await run();
  expect(calls.length).toBeGreaterThan(2);
  expect(told.size).toBe(20);
});

test('one that cannot be handed over does not keep the others', async () => {
  const { run, told, refused, grantFile } = setup(12);
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
