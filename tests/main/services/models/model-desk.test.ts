import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import {
  createModelDeskLab,
  elsewhere,
  goodAnswer,
  onDevice,
} from '../../../support/model-desk-lab.ts';

const said = (call: { messages: readonly unknown[] } | undefined) => JSON.stringify(call?.messages);

describe('asking a model', () => {
  it('needs one that is chosen', async () => {
    const { ask, desk } = await createModelDeskLab();
    expect(desk.chosen('structuring')).toBeNull();
    await expect(ask()).rejects.toMatchObject({ code: 'model-none' });
  });

  it('gives the answer, and the one before to whoever asks the same again', async () => {
    const { ask, choose, calls } = await createModelDeskLab();
    await choose();
    const value = { title: 'Signal engineer' };
    expect(await ask()).toMatchObject({ value, isRemembered: false, providerName: 'Far away' });
    expect(await ask({ jobId: '01900000-0000-7000-8000-0000000000aa' })).toMatchObject({
      ...{ value, isRemembered: true },
    });
    expect(calls).toHaveLength(1);
    await ask({ instructions: 'Find the other title.' });
    await ask({ maxOutputTokens: 999 });
    await ask({ document: { label: 'résumé', text: 'another' } });
    await ask({ document: { label: 'résumé', text: 'another', pages: [Buffer.from('p')] } });
    expect(calls).toHaveLength(5);
  });

  it('marks the document, leaves out what nobody sees, and asks for the form natively', async () => {
    const { ask, choose, calls } = await createModelDeskLab();
    await choose();
    const document = { label: 'résumé', text: 'Sig\u200bnal' };
    expect(await ask({ document })).toMatchObject({ hiddenCharacters: 1 });
    expect(said(calls[0])).toContain('Signal');
    expect(calls[0]?.answer).toMatchObject({
      ...{ name: 'title', isNative: true },
      schema: { type: 'object', required: ['title'], additionalProperties: false },
    });
    expect(calls[0]?.server).toMatchObject({ idleMs: 30_000, key: null });
  });

  it.each([
    ['in a fence', `Here it is:\n\`\`\`json\n${goodAnswer}\n\`\`\`\nGood luck!`],
    ['with words around', `Sure! ${goodAnswer} Anything else?`],
    ['after thinking aloud', `<think>{"title": 1}</think>${goodAnswer}`],
  ])('finds the answer %s', async (_how, text) => {
    const { ask, choose, calls, world } = await createModelDeskLab();
    world.script = () => text;
    await choose(onDevice);
    expect(await ask()).toMatchObject({ value: { title: 'Signal engineer' } });
    expect(calls).toHaveLength(1);
  });

  it('goes on without the native form where a server refuses it, and remembers that', async () => {
    const { ask, choose, calls, world, ledgerLines } = await createModelDeskLab();
    await choose({ ...elsewhere, type: 'compatible' });
    world.script = (call) =>
      call.answer?.isNative === true
        ? new AppError('model-format-refused', { values: { server: 's', model: 'm' } })
        : goodAnswer;
    await ask();
    await ask({ instructions: 'Another.' });
    expect(calls.map(({ answer }) => answer?.isNative)).toEqual([true, false, false]);
    expect(ledgerLines().map(({ code }) => code)).toEqual([null, null, 'model-format-refused']);
  });
});

describe('an answer that does not fit', () => {
  const bad = JSON.stringify({ name: 'x' });

  it('is asked for once more, with what was wrong', async () => {
    const { ask, choose, calls, world } = await createModelDeskLab();
    await choose();
    world.script = (_call, number) => (number === 1 ? bad : goodAnswer);
    expect(await ask()).toMatchObject({ value: { title: 'Signal engineer' } });
    expect(calls[1]?.messages).toHaveLength(4);
    expect(said(calls[1])).toMatch(/title.*expected string/);
    expect(await ask()).toMatchObject({ isRemembered: true });
    expect(calls).toHaveLength(2);
  });

  it('is given up after the second time, and asked anew when it is tried again', async () => {
    const { ask, choose, calls, world } = await createModelDeskLab();
    await choose();
    world.script = () => bad;
    await expect(ask()).rejects.toMatchObject({ code: 'model-answer-unusable' });
    expect(calls).toHaveLength(2);
    world.script = () => goodAnswer;
    expect(await ask()).toMatchObject({ isRemembered: false });
    // The question itself, and not its repair once more.
    expect(calls.map(({ messages }) => messages.length)).toEqual([2, 4, 2]);
  });

  it('of a process that was killed before the repair is not asked for once more', async () => {
    const { ask, choose, calls, world } = await createModelDeskLab();
    await choose();
    world.script = (_call, number) => (number === 1 ? bad : new AppError('task-crashed'));
    await expect(ask()).rejects.toMatchObject({ code: 'task-crashed' });
    world.script = () => goodAnswer;
    await ask();
    expect(calls.map(({ messages }) => messages.length)).toEqual([2, 4, 4]);
  });

  it.each([
    ['length', 'model-answer-cut'],
    ['refused', 'model-answer-unusable'],
  ] as const)('because it ended with %s is no answer', async (finish, code) => {
    const { ask, choose, calls, world } = await createModelDeskLab();
    await choose();
    world.script = () => ({ text: goodAnswer, finish });
    await expect(ask()).rejects.toMatchObject({ code });
    expect(calls).toHaveLength(1);
    await expect(ask()).rejects.toMatchObject({ code });
    expect(calls).toHaveLength(2);
  });
});

describe('staying offline', () => {
  it('holds what goes elsewhere, and goes on as soon as it is switched off', async () => {
    const { choose, addJob, settle, job, calls, world, followSettings } =
      await createModelDeskLab();
    await choose();
    world.settings = { ...world.settings, staysOffline: true };
    const onSettings = followSettings();
    const id = await addJob();
    await settle();
    expect(calls).toEqual([]);
    expect(job(id)).toMatchObject({
      ...{ state: 'pending', attempt: 0, hold: { reason: 'network' } },
      failure: { code: 'switched-offline' },
    });
    world.settings = { ...world.settings, staysOffline: false };
    onSettings();
    await settle();
    expect(job(id).state).toBe('completed');
  });

  it('does not keep from asking a model on this computer', async () => {
    const { ask, choose, world } = await createModelDeskLab();
    await choose(onDevice);
    world.settings = { ...world.settings, staysOffline: true };
    expect(await ask()).toMatchObject({ providerName: 'Nearby' });
  });
});
