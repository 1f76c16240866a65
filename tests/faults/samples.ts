/**
 * One job or more of every kind that the app has, for the fault suite: it kills, starves and
 * cancels them all. A kind without a sample here fails the suite by its name.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { App } from '../../src/main/app.ts';

export interface Sample {
  readonly name: string;
  /** The failpoints that matter, where another sample of the kind has the rest. */
  readonly places?: RegExp;
  /** Those that matter in the short form. */
  readonly shortPlaces?: RegExp;
  /** Makes what a job works on, another for each number; the result reaches the child as JSON. */
  prepare(folder: string, number: number): Promise<unknown>;
  /** Queues one job, as a user's deed or a schedule would. */
  enqueue(app: App, prepared: unknown): Promise<unknown>;
  /** What jobs of the kind have left in the database; twice as much is a repeated effect. */
  effects(db: Database.Database): number;
}

/** Only whoever makes documents loads what that takes: children start in half the time. */
const fixtures = () => import('../support/fixtures/index.ts');

function fileSample(name: string, make: () => Promise<Buffer>): Sample {
  let document: Promise<Buffer> | null = null;
  return {
    name,
    async prepare(folder, number) {
      document ??= make();
      const path = join(folder, `${name}-${number}.pdf`);
      // What follows the end of a PDF is not read, but makes it another file; the name is for the
      // worker that reads such lines only.
      const rest = Buffer.from(`\n% ${number}\nname: Nora Ellingham\n`);
      await writeFile(path, Buffer.concat([await document, rest]));
      return path;
    },
    enqueue: ({ intake }, path) => intake.start([intake.grantPath(String(path))]),
    effects: (db) => Number(db.prepare('SELECT count(*) FROM resume').pluck().get()),
  };
}

/** A job that needs no more than its arguments; what it leaves is its own row. */
const plainSample = (kind: string, args: unknown): Sample => ({
  name: 'plain',
  // The starts, ends and claims are the same for every kind.
  shortPlaces: /^(?!transaction:)/,
  prepare: async () => args,
  enqueue: ({ engine }, prepared) =>
    engine.write((tx) => engine.enqueue(tx, { kind, args: prepared, label: kind })),
  effects: (db) =>
    Number(
      db
        .prepare(`SELECT count(*) FROM job WHERE kind = ? AND state = 'completed'`)
        .pluck()
        .get(kind),
    ),
});

/** With no model set up each part is asked in vain: nothing is filled in, and the job is done. */
const refineSample: Sample = {
  ...plainSample('refine-resume', null),
  prepare: async (_folder, number) => number,
  async enqueue(app, number) {
    const { addPastImport } = await import('../support/faults/past-import.ts');
    const args = await addPastImport(app, Number(number));
    const label = `résumé ${number}`;
    await app.engine.write((tx) => app.engine.enqueue(tx, { kind: 'refine-resume', args, label }));
  },
};

/** By kind. The first sample of each is its cheapest. */
export const samples: Readonly<Record<string, readonly Sample[]>> = {
  'import-resume': [
    fileSample('text', async () => {
      const { makeResumePdf, people } = await fixtures();
      return makeResumePdf({ person: people.nora, pages: 2 });
    }),
    {
      ...fileSample('scan', async () => (await fixtures()).makeMixedPdf()),
      places: /^ocr:/,
    },
  ],
  'refine-resume': [refineSample],
  'back-up': [plainSample('back-up', { reason: 'asked' })],
  'clean-up': [plainSample('clean-up', {})],
};
