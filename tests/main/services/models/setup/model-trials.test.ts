import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../../src/shared/domain/app-error.ts';
import { createModelDeskLab, elsewhere } from '../../../../support/model-desk-lab.ts';

describe('a trial', () => {
  it('says which models there are, or why not, and is in the ledger', async () => {
    const { setup, world, ledgerLines, calls } = await createModelDeskLab();
    world.script = () => ({ models: ['a', 'b'] }) as never;
    expect(await setup.testUnsaved(elsewhere, 'sk-trial')).toEqual({
      ...{ isOk: true, models: ['a', 'b'], code: null, values: {} },
    });
    expect(calls[0]?.server.key).toBe('sk-trial');
    world.script = () => new AppError('provider-auth', { values: { server: 'Far away' } });
    expect(await setup.testUnsaved(elsewhere, null)).toEqual({
      ...{ isOk: false, models: [], code: 'provider-auth', values: { server: 'Far away' } },
    });
    expect(await setup.testSaved('01900000-0000-7000-8000-0000000000ff')).toBeNull();
    expect(ledgerLines()).toMatchObject([
      { purpose: 'model-test', code: 'provider-auth', costMicros: 0 },
      { purpose: 'model-test', code: null, costMicros: 0, host: 'models.example.org' },
    ]);
  });

  it('finds the servers that answer at their usual places', async () => {
    const places = [
      { type: 'ollama', name: 'Ollama', baseUrl: 'http://localhost:11434/v1' },
      { type: 'llama-cpp', name: 'llama.cpp', baseUrl: 'http://localhost:8080/v1' },
    ] as const;
    const { setup, world, calls } = await createModelDeskLab({ places });
    world.script = ({ server }) =>
      server.name === 'Ollama'
        ? ({ models: ['qwen'] } as never)
        : new AppError('model-server-unreachable', { values: { server: 's' } });
    expect(await setup.detect()).toEqual([
      { type: 'ollama', baseUrl: 'http://localhost:11434/v1', models: ['qwen'] },
    ]);
    expect(calls.every(({ server }) => server.idleMs <= 2_000)).toBe(true);
  });
});
