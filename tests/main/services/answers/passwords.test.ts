import { describe, expect, it } from 'vitest';
import type { TaskRunner } from '../../../../src/main/engine/ports.ts';
import { createPasswords } from '../../../../src/main/services/answers/passwords.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';

const hash = 'a'.repeat(64);
const options = { signal: new AbortController().signal, timeoutMs: 1 };

function setup() {
  const inputs: unknown[] = [];
  const run = (async (_name: string, input: unknown) => {
    inputs.push(input);
  }) as unknown as TaskRunner['run'];
  return { inputs, passwords: createPasswords({ run }) };
}

/** What a task on the file is given. */
async function given({ inputs, passwords }: ReturnType<typeof setup>, blobHash = hash) {
  await passwords.tasksOn(blobHash).run('pdf-info', { file: '/blob' }, options);
  return inputs.at(-1);
}

describe('the password of a file', () => {
  it('is given to the tasks on that file, and to no other', async () => {
    const lab = setup();
    lab.passwords.give(hash, 'sesame');
    expect(await given(lab)).toEqual({ file: '/blob', password: 'sesame' });
    expect(await given(lab, 'b'.repeat(64))).toEqual({ file: '/blob' });
  });

  it('is given to no task that has no use for it', async () => {
    const { inputs, passwords } = setup();
    passwords.give(hash, 'sesame');
    await passwords.tasksOn(hash).run('structure-resume', { pages: [] }, options);
    expect(inputs).toEqual([{ pages: [] }]);
  });

  it.each(['job.failed', 'job.cancelled'])(
    'is forgotten when its job ends with %s',
    async (type) => {
      const lab = setup();
      lab.passwords.give(hash, 'sesame');
      lab.passwords.onChange({ type, job: { args: { blobHash: 'b'.repeat(64) } } });
      expect(await given(lab)).toMatchObject({ password: 'sesame' });
      lab.passwords.onChange({ type, job: { args: { blobHash: hash } } });
      expect(await given(lab)).toEqual({ file: '/blob' });
    },
  );

  it('is remembered with a good result, whose pages are still to be shown', async () => {
    const lab = setup();
    lab.passwords.give(hash, 'sesame');
    lab.passwords.onChange({ type: 'job.completed', job: { args: { blobHash: hash } } });
    lab.passwords.onChange({ type: 'jobs.removed' });
    expect(await given(lab)).toMatchObject({ password: 'sesame' });
    lab.passwords.forget(hash);
    expect(await given(lab)).toEqual({ file: '/blob' });
  });

  it('is kept for the pages of a résumé once it has opened the file', async () => {
    const lab = setup();
    await lab.passwords.unlock({ blobHash: hash, file: '/blob' }, 'sesame');
    expect(lab.inputs).toEqual([{ file: '/blob', password: 'sesame' }]);
    expect(await given(lab)).toMatchObject({ password: 'sesame' });
  });

  it('is not kept when it opens nothing', async () => {
    const inputs: unknown[] = [];
    const passwords = createPasswords({
      run: async (_name, input) => {
        inputs.push(input);
        throw new AppError('password-wrong');
      },
    });
    const stored = { blobHash: hash, file: '/blob' };
    const wrong = { code: 'password-wrong' };
    await expect(passwords.unlock(stored, 'sesam')).rejects.toMatchObject(wrong);
    const again = passwords.tasksOn(hash).run('pdf-info', { file: '/blob' }, options);
    await expect(again).rejects.toMatchObject(wrong);
    expect(inputs).toEqual([{ file: '/blob', password: 'sesam' }, { file: '/blob' }]);
  });
});
