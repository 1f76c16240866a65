import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  createModelDeskLab,
  elsewhere,
  goodAnswer,
  onDevice,
} from '../../../support/model-desk-lab.ts';
import { numberedId } from '../../../support/numbered-id.ts';

async function setup() {
  const lab = await createModelDeskLab();
  const id = await lab.setup.addProvider(elsewhere, null);
  await lab.setup.choose('structuring', { providerId: id, model: 'm' });
  return { ...lab, id };
}

describe('consent', () => {
  it('is asked for before the first thing is sent, showing it word for word', async () => {
    const { addJob, settle, job, calls, setup: desk, id } = await setup();
    const jobId = await addJob();
    await settle();
    expect(calls).toEqual([]);
    expect(job(jobId)).toMatchObject({
      ...{ state: 'pending', hold: { reason: 'user' } },
      failure: { code: 'model-consent-needed', values: { server: 'models.example.org' } },
    });
    const preview = desk.preview(jobId);
    expect(preview).toMatchObject({
      ...{ providerId: id, host: 'models.example.org', use: 'structuring', model: 'm' },
      ...{ redactedCount: 1, imageCount: 0, estimateMicros: null },
    });
    expect(preview?.plain).toContain('nora@example.org');
    expect(preview?.redacted).not.toContain('nora@example.org');
    await desk.answer(jobId, { isAllowed: true, isRedacted: false });
    await settle();
    expect(job(jobId).state).toBe('completed');
    expect(calls[0]?.messages.map(({ content }) => content).join('\n\n')).toBe(preview?.plain);
    expect(desk.preview(jobId)).toBeNull();
  });

  it('given once lets all go on that wait for the same', async () => {
    const { addJob, settle, job, setup: desk } = await setup();
    const ids = [await addJob(), await addJob('Another\ntext')];
    await settle();
    expect(await desk.answer(ids[0] ?? '', { isAllowed: true, isRedacted: true })).toBe(true);
    await settle();
    expect(ids.map((one) => job(one).state)).toEqual(['completed', 'completed']);
    expect(await desk.answer(ids[0] ?? '', { isAllowed: true, isRedacted: true })).toBe(false);
  });

  it('refused is remembered, and nothing is sent', async () => {
    const { ask, addJob, settle, job, calls, setup: desk, desk: models } = await setup();
    const jobId = await addJob();
    await settle();
    await desk.answer(jobId, { isAllowed: false, isRedacted: true });
    await settle();
    expect(job(jobId)).toMatchObject({
      ...{ state: 'failed', failure: { code: 'model-consent-refused' } },
    });
    expect(models.chosen('structuring')).toBeNull();
    await expect(ask()).rejects.toMatchObject({ code: 'model-consent-refused' });
    expect(calls).toEqual([]);
  });

  it('is asked for anew by another address of the same provider', async () => {
    const { ask, setup: desk, id } = await setup();
    const scope = { providerId: id, use: 'structuring' } as const;
    await desk.setConsent(scope, { isAllowed: true, isRedacted: false });
    await ask();
    await desk.changeProvider(id, { ...elsewhere, name: 'Renamed' });
    await ask();
    await desk.changeProvider(id, { ...elsewhere, baseUrl: 'https://other.example.org/v1' });
    await expect(ask()).rejects.toMatchObject({ code: 'model-consent-needed' });
  });

  it('is not waited for any more where another model needs none', async () => {
    const { addJob, settle, job, setup: desk, id } = await setup();
    const jobId = await addJob();
    await settle();
    await desk.removeProvider(id);
    await settle();
    expect(job(jobId)).toMatchObject({ failure: { code: 'model-none' } });
    const near = await desk.addProvider(onDevice, null);
    await desk.choose('structuring', { providerId: near, model: 'm' });
    await settle();
    expect(job(jobId).state).toBe('completed');
  });

  it('is not needed for a model on this computer, which sees everything', async () => {
    const { ask, calls, setup: desk } = await createModelDeskLab();
    const id = await desk.addProvider(onDevice, null);
    await desk.choose('structuring', { providerId: id, model: 'm' });
    await ask({ personal: ['Nora Ellingham'] });
    expect(JSON.stringify(calls[0]?.messages)).toContain('Nora Ellingham');
    expect(calls[0]?.server.idleMs).toBe(120_000);
  });

  it('with redaction sends no name and no address of the person, and turns the answer back', async () => {
    const { ask, calls, world, setup: desk, id, ledgerLines } = await setup();
    const scope = { providerId: id, use: 'structuring' } as const;
    await desk.setConsent(scope, { isAllowed: true, isRedacted: true });
    world.script = () => JSON.stringify({ title: 'Engineer', mail: '[EMAIL_1]' });
    const answer = await ask({ personal: ['Nora Ellingham'], jobId: numberedId(901) });
    expect(JSON.stringify(calls[0]?.messages)).not.toMatch(/Nora|Ellingham|nora@/);
    expect(answer.value).toEqual({ title: 'Engineer', mail: 'nora@example.org' });
    expect(ledgerLines()).toMatchObject([{ isRedacted: true, jobId: numberedId(901) }]);
    // Nothing can be left out of a picture.
    await ask({ document: { label: 'résumé', text: '', pages: [Buffer.from('png')] } });
    expect(ledgerLines()[0]).toMatchObject({ isRedacted: false });
  });

  it('with redaction shows no more in a repair either', async () => {
    const { ask, calls, world, setup: desk, id } = await setup();
    const scope = { providerId: id, use: 'structuring' } as const;
    await desk.setConsent(scope, { isAllowed: true, isRedacted: true });
    // What is wrong names the value, as it was turned back.
    const error = ({ input }: { readonly input?: unknown }) => `There is no ${input}.`;
    const mail = z.string().refine((text) => !text.includes('@'), { error });
    const answer = z.strictObject({ title: z.string(), mail: mail.optional() });
    world.script = (_call, number) =>
      number === 1 ? JSON.stringify({ title: 'x', mail: '[EMAIL_1]' }) : goodAnswer;
    await ask({ answer, personal: ['Nora Ellingham'] });
    expect(calls).toHaveLength(2);
    const said = JSON.stringify(calls[1]?.messages);
    expect(said).toContain('There is no [EMAIL_1].');
    expect(said).not.toMatch(/Nora|Ellingham|nora@/);
  });
});
