import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SettingField } from '../../src/shared/domain/setting-field.ts';
import { createEngineLab, engineStores, type Handler } from '../support/engine-lab.ts';

const text = { output: z.string() };
const argsSchema = z.object({ file: z.string(), language: z.string().optional() });
type Args = z.infer<typeof argsSchema>;
const settings = z.strictObject({ language: z.string().optional() });
const settingFields: readonly SettingField[] = [
  {
    ...{ type: 'choices', name: 'language', label: { id: 'language', message: 'Language' } },
    ...{ options: [{ value: 'French', label: { id: 'fr', message: 'French' } }], most: 1 },
  },
];

describe.each(Object.entries(engineStores))('running again from a step, on %s', (_name, open) => {
  const { setup, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  async function setupReader() {
    const runs: string[] = [];
    const saved: string[] = [];
    const reads: Handler = async (ctx, args) => {
      const { file, language = 'English' } = args as Args;
      const read = (name: string, result: string) =>
        ctx.step(name, text, async () => {
          runs.push(name);
          return result;
        });
      const opened = await read('open', `${file} opened`);
      const words = await read('words', `${opened}, read in ${language}`);
      const told = await read('tell', `${words}, told`);
      await ctx.commit('save', () => void saved.push(told));
      return { status: 'done', output: told };
    };
    const bundle = setup(reads, { args: argsSchema, settings, settingFields });
    await bundle.engine.start();
    const id = await bundle.enqueue({ file: 'cv.pdf' });
    await bundle.settle();
    runs.length = 0;
    return { ...bundle, id, runs, saved };
  }

  it('makes a new job that takes over what had finished before', async () => {
    const { engine, settle, id, runs, job } = await setupReader();
    const again = await engine.rerun(id, { fromStep: 'words', settings: { language: 'French' } });
    if (typeof again === 'string') throw new TypeError(again);
    await settle();
    expect(runs).toEqual(['words', 'tell']);
    expect(job(again.id)).toMatchObject({
      ...{ state: 'completed', rerunOf: { jobId: id, step: 'words' } },
      output: 'cv.pdf opened, read in French, told',
    });
  });

  it('tells what may be chosen anew and what was chosen, and no other argument', async () => {
    const { engine, settle, id } = await setupReader();
    expect(engine.settingsOf(id)).toEqual({ fields: settingFields, values: {} });
    const again = await engine.rerun(id, { fromStep: 'words', settings: { language: 'French' } });
    await settle();
    const againId = typeof again === 'string' ? '' : again.id;
    expect(engine.settingsOf(againId)?.values).toEqual({ language: 'French' });
    expect(engine.settingsOf('00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  it('leaves the old results beside the new', async () => {
    const { engine, settle, id, saved, job } = await setupReader();
    const again = await engine.rerun(id, { fromStep: 'words', settings: { language: 'French' } });
    await settle();
    const outputs = [id, typeof again === 'string' ? '' : again.id].map((jobId) =>
      engine.stepOutput(jobId, 'words'),
    );
    expect(await Promise.all(outputs)).toEqual([
      { output: 'cv.pdf opened, read in English' },
      { output: 'cv.pdf opened, read in French' },
    ]);
    expect(job(id).output).toBe('cv.pdf opened, read in English, told');
    expect(saved).toHaveLength(2);
  });

  it('refuses what it cannot do, and says why', async () => {
    const { engine, enqueue, id, clock } = await setupReader();
    const from = (fromStep: string, changes = {}) => ({ fromStep, settings: changes });
    await engine.pause();
    const waiting = await enqueue({ file: 'b.pdf' });
    expect(await engine.rerun(waiting, from('open'))).toBe('unfinished');
    expect(await engine.rerun('00000000-0000-7000-8000-ffffffffffff', from('open'))).toBe(
      'no-such-job',
    );
    expect(await engine.rerun(id, from('dance'))).toBe('no-such-step');
    expect(await engine.rerun(id, from('open', { file: '/etc/passwd' }))).toBe('settings-refused');
    expect(await engine.rerun(id, from('open', { language: 5 }))).toBe('settings-refused');
    await clock.settle();
    expect(engine.listJobs(9)).toHaveLength(2);
  });

  it('knows no output of a step that there was not', async () => {
    const { engine, id } = await setupReader();
    expect(await engine.stepOutput(id, 'dance')).toBeNull();
  });
});

describe.each(Object.entries(engineStores))(
  'a checkpoint that was paid for, on %s',
  (_name, open) => {
    const { setup, restart, cleanUp } = createEngineLab(open);
    afterEach(cleanUp);

    const hang = () => new Promise<never>(() => {});

    /** The program dies after the step, and comes back in a version where the step means another. */
    async function update(isPaid: boolean) {
      const first = setup(async (ctx) => {
        await ctx.step('model', { ...text, isPaid }, async () => 'answer');
        return hang();
      });
      await first.engine.start();
      const id = await first.enqueue();
      await first.settle();
      let runs = 0;
      const next = restart(first.store, async (ctx) => {
        await ctx.step('model', { ...text, isPaid, revision: 2 }, async () => {
          runs += 1;
          return 'another';
        });
        return { status: 'done', output: null };
      });
      await next.engine.start();
      await next.settle();
      return { job: next.job(id), runs };
    }

    it('is not paid for again after an update: the user is asked', async () => {
      expect(await update(true)).toMatchObject({
        runs: 0,
        job: { hold: { reason: 'user' }, failure: { code: 'checkpoint-outdated' } },
      });
    });

    it('that was free is made anew', async () => {
      expect(await update(false)).toMatchObject({ runs: 1, job: { state: 'completed' } });
    });
  },
);
