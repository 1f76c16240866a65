import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createIntake } from '../../../../src/main/services/intake/intake.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { maxFileBytes } from '../../../../src/shared/domain/max-file-bytes.ts';
import { memoryIntakeParts } from '../../../support/memory-intake-parts.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const pdf = (text: string): string => `%PDF-1.7\n${text}`;

function setup() {
  const folder = temporaryFolder();
  const world = memoryIntakeParts(temporaryFolder());
  const intake = createIntake(world.parts);
  const grantFile = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return intake.grantPath(path);
  };
  return { ...world, intake, grantFile, folder };
}

describe('intake', () => {
  it('queues a chosen file under the hash of its content', async () => {
    const { intake, grantFile, requests } = setup();
    const hash = createHash('sha256').update(pdf('a')).digest('hex');
    const [outcome] = await intake.start([grantFile('cv.pdf', pdf('a'))]);
    expect(outcome).toMatchObject({ status: 'queued', fileName: 'cv.pdf' });
    expect(requests).toEqual([
      {
        kind: 'import-resume',
        args: { blobHash: hash, fileName: 'cv.pdf', mediaType: 'application/pdf' },
        label: 'cv.pdf',
        priority: 5,
        idempotencyKey: `import:${hash}`,
      },
    ]);
  });

  it('tells that a file was uploaded, once with each job', async () => {
    const { intake, grantFile, told } = setup();
    const files = [grantFile('cv.pdf', pdf('a')), grantFile('same.pdf', pdf('a'))];
    const [outcome] = await intake.start(files);
    const blobHash = createHash('sha256').update(pdf('a')).digest('hex');
    const jobId = outcome && 'job' in outcome && outcome.job.id;
    const file = { blobHash, fileName: 'cv.pdf', mediaType: 'application/pdf' };
    expect(told).toEqual([{ type: 'resume.uploaded', payload: { jobId, ...file } }]);
  });

  it('queues an uploaded stream, however it is cut', async () => {
    const { intake, requests } = setup();
    const bytes = [...Buffer.from(pdf('b'))].map((byte) => Buffer.from([byte]));
    const grant = await intake.grantUpload('../cv\u202E.pdf', Readable.from(bytes));
    await expect(intake.start([grant])).resolves.toMatchObject([{ status: 'queued' }]);
    const hash = createHash('sha256').update(pdf('b')).digest('hex');
    expect(requests[0]).toMatchObject({ label: 'cv.pdf', idempotencyKey: `import:${hash}` });
  });

  it('recognises a file that was read before', async () => {
    const { intake, grantFile, resumes, requests } = setup();
    const hash = createHash('sha256').update(pdf('c')).digest('hex');
    resumes.set(hash, { id: 'resume-1', createdAt: 5 });
    expect(await intake.start([grantFile('again.pdf', pdf('c'))])).toEqual([
      { status: 'already-imported', fileName: 'again.pdf', resumeId: 'resume-1', importedAt: 5 },
    ]);
    expect(requests).toEqual([]);
  });

  it('joins a file to the job that reads the same bytes already', async () => {
    const { intake, grantFile, requests } = setup();
    const outcomes = await intake.start([
      grantFile('a.pdf', pdf('d')),
      grantFile('b.pdf', pdf('d')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['queued', 'in-progress']);
    expect(requests).toHaveLength(1);
  });

  it('refuses what it cannot read and goes on with the rest, in order', async () => {
    const { intake, grantFile, folder } = setup();
    const outcomes = await intake.start([
      grantFile('song.mp3', 'ID3\u0003\u0000'),
      intake.grantPath(join(folder, 'gone.pdf')),
      grantFile('cv.pdf', pdf('e')),
      grantFile('empty.pdf', ''),
    ]);
    expect(outcomes.map((o) => ('code' in o ? o.code : o.status))).toEqual([
      'format-unsupported',
      'file-missing',
      'queued',
      'file-empty',
    ]);
    expect(outcomes[0]).toMatchObject({ fileName: 'song.mp3', message: expect.any(String) });
  });

  it('uses a grant once, and only for ten minutes', async () => {
    const { intake, grantFile, advance } = setup();
    const used = grantFile('a.pdf', pdf('f'));
    await intake.start([used]);
    const late = grantFile('b.pdf', pdf('g'));
    advance(10 * 60_000);
    await expect(intake.start([used, late, 'x'.repeat(43)])).resolves.toMatchObject([
      { status: 'refused', code: 'grant-expired' },
      { status: 'refused', code: 'grant-expired' },
      { status: 'refused', code: 'grant-expired' },
    ]);
  });

  it('reads a refused upload to its end, so that its sender can hear the answer', async () => {
    const { intake } = setup();
    let sent = 0;
    async function* chunks() {
      for (; sent < 40; sent += 1) yield Buffer.alloc(64 * 1024);
    }
    const stream = Readable.from(chunks(), { objectMode: false });
    const ended = new Promise((resolve) => stream.once('close', resolve));
    const grant = await intake.grantUpload('big.bin', stream);
    await ended;
    expect(sent).toBe(40);
    await expect(intake.start([grant])).resolves.toMatchObject([{ code: 'format-unsupported' }]);
  });

  it('does not store an upload that announces too much', async () => {
    const { intake } = setup();
    const stream = Readable.from([Buffer.from(pdf('h'))], { objectMode: false });
    const grant = await intake.grantUpload('huge.pdf', stream, maxFileBytes + 1);
    await expect(intake.start([grant])).resolves.toMatchObject([
      { code: 'file-too-large', message: expect.stringContaining('100 MB') },
    ]);
  });

  it('gives no grant when the sender goes away', async () => {
    const { intake } = setup();
    async function* chunks() {
      yield Buffer.from(pdf('i'));
      throw new Error('connection reset');
    }
    const stream = Readable.from(chunks(), { objectMode: false });
    await expect(intake.grantUpload('cv.pdf', stream)).rejects.toThrow('connection reset');
  });

  it('puts many files into few transactions and lets single files pass them', async () => {
    const { intake, grantFile, requests, writes } = setup();
    const grants = Array.from({ length: 130 }, (_, n) => grantFile(`${n}.pdf`, pdf(`bulk ${n}`)));
    const outcomes = await intake.start(grants);
    expect(outcomes.map(({ fileName }) => fileName)).toEqual(grants.map((_, n) => `${n}.pdf`));
    // The last one closes their batch.
    expect(writes()).toBe(4);
    expect(new Set(requests.map(({ priority }) => priority))).toEqual(new Set([8]));
  });

  it('shows more than ten files of one go as one batch, closed when all are in', async () => {
    const { intake, grantFile, requests, batches } = setup();
    const grantMany = (count: number, name: string) =>
      Array.from({ length: count }, (_, n) => grantFile(`${n}.pdf`, pdf(`${name} ${n}`)));
    await intake.start(grantMany(10, 'few'));
    expect([batches, requests.filter((request) => 'batchId' in request)]).toEqual([[], []]);
    await intake.start(grantMany(70, 'many'));
    expect(batches).toMatchObject([{ kind: 'import-resume', label: '70 files', isClosed: true }]);
    expect(new Set(requests.slice(10).map(({ batchId }) => batchId))).toEqual(
      new Set([batches[0]?.id]),
    );
  });

  it('opens no batch for files that were all read before', async () => {
    const { intake, grantFile, batches, resumes } = setup();
    const contents = Array.from({ length: 12 }, (_, n) => pdf(`known ${n}`));
    for (const content of contents) {
      const hash = createHash('sha256').update(content).digest('hex');
      resumes.set(hash, { id: numberedId(1), createdAt: 5 });
    }
    const outcomes = await intake.start(contents.map((text, n) => grantFile(`${n}.pdf`, text)));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['already-imported']));
    expect(batches).toEqual([]);
  });

  it('answers for every file when the store cannot write', async () => {
    const { parts } = memoryIntakeParts(temporaryFolder());
    const write = async (): Promise<never> => {
      throw new AppError('disk-full');
    };
    const intake = createIntake({ ...parts, engine: { ...parts.engine, write } });
    const grant = await intake.grantUpload('cv.pdf', Readable.from([Buffer.from(pdf('j'))]));
    await expect(intake.start([grant])).resolves.toMatchObject([
      { status: 'refused', fileName: 'cv.pdf', code: 'disk-full' },
    ]);
  });

  it('has nothing begin while many files are queued, and few wait for nobody', async () => {
    const { intake, grantFile, rests } = setup();
    const grants = (count: number, name: string) =>
      Array.from({ length: count }, (_, at) => grantFile(`${name}${at}.pdf`, pdf(`${name}${at}`)));
    await intake.start(grants(10, 'few'));
    expect(rests).toEqual([]);
    await intake.start(grants(11, 'many'));
    expect(rests).toEqual(['begun', 'ended']);
  });
});
