import { afterEach, describe, expect, it } from 'vitest';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';

const done = { status: 'done', output: null } as const;

describe.each(Object.entries(engineStores))('a rest, on %s', (_name, open) => {
  const { setup, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  it('keeps jobs from beginning until the last who asked for it has ended it', async () => {
    const { engine, enqueue, settle, job } = setup(async () => done);
    await engine.start();
    const ends = [engine.rest(), engine.rest()];
    const id = await enqueue({});
    await settle();
    expect(job(id).state).toBe('pending');
    ends[0]?.();
    ends[0]?.();
    await settle();
    expect(job(id).state).toBe('pending');
    ends[1]?.();
    await settle();
    expect(job(id).state).toBe('completed');
  });

  it('ends by itself after two seconds', async () => {
    const { engine, enqueue, settle, clock, job } = setup(async () => done);
    await engine.start();
    const end = engine.rest();
    const id = await enqueue({});
    await clock.advance(1_999);
    expect(job(id).state).toBe('pending');
    await clock.advance(1);
    await settle();
    expect(job(id).state).toBe('completed');
    end();
  });
});
