/** The composition root: opens every part of the app and joins them. The only file that knows everyone. */
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { createAwakeClock } from './engine/awake-clock.ts';
import type { JobDefinition } from './engine/define-job.ts';
import type { DomainEvents } from './engine/domain-events/domain-events.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { createTimetable } from './engine/timetable/timetable.ts';
import { createEventStream } from './events/event-stream.ts';
import { type DataOptions, openData } from './open-data.ts';
import { type ModelOptions, openModels } from './open-models.ts';
import { openOutside } from './open-outside.ts';
import { openProfile } from './open-profile.ts';
import { openRefining } from './open-refining.ts';
import { openResumes } from './open-resumes.ts';
import { openSamples } from './open-samples.ts';
import { openSettings } from './open-settings.ts';
import { openUpkeep } from './open-upkeep.ts';
import { createBackUp } from './pipelines/back-up/back-up.ts';
import { createImportResume } from './pipelines/import-resume/import-resume.ts';
import { createAnswerDesk } from './services/answers/answer-desk.ts';
import { createPasswords } from './services/answers/passwords.ts';
import { createBackupDesk } from './services/backups/backup-desk.ts';
import { createBackupDuty } from './services/backups/backup-duty.ts';
import { openBlobStore } from './services/blobs/blob-store.ts';
import { createOutputFiles } from './services/blobs/output-files.ts';
import { createSystemClock } from './services/clock/system-clock.ts';
import { systemTimeZone } from './services/clock/system-time-zone.ts';
import { type Closers, createClosers } from './services/closers/closers.ts';
import { createLoopWatch } from './services/health/loop-watch.ts';
import { createProgramHealth } from './services/health/program-health.ts';
import { createIntake } from './services/intake/intake.ts';
import { createReImport } from './services/intake/re-import.ts';
import { readRunLog } from './services/log/read-run-log.ts';
import { ocrLanguagesFor } from './services/ocr-languages/ocr-languages.ts';
import { createResumeDesk } from './services/resumes/resume-desk.ts';
import { createSetAsideDesk } from './services/set-aside/set-aside-desk.ts';
import { chooseTaskRunner } from './services/task-pool/choose-task-runner.ts';
import { openTaskRunner, type PoolProcessOptions } from './services/task-pool/open-task-runner.ts';
import { toPoolSizes } from './services/task-pool/pool-sizes.ts';
import { createTodayDesk } from './services/today/today-desk.ts';
import { createVisionReader } from './services/vision/vision-reader.ts';
import { closeDatabase } from './store/close-database.ts';
import { decodeJson } from './store/codec.ts';
import { createDataChangeNote } from './store/data-change-note.ts';
import { createFactTable } from './store/fact-table.ts';
import { createResumeDraftTable } from './store/resume-draft-table.ts';
import { createSettingTable } from './store/setting-table.ts';
import { createSqliteJobStore } from './store/sqlite-job-store.ts';
import { createSqliteScheduleStore } from './store/sqlite-schedule-store.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

export interface AppOptions extends DataOptions {
  /** The workers' module; from source by default, `workers/entry.js` when built. */
  readonly workerEntry?: URL;
  /** The process of their own that tasks may have; from source and by `fork` by default. */
  readonly poolProcess?: PoolProcessOptions;
  /** The module of the database reader's thread; from source by default. */
  readonly readerEntry?: URL | undefined;
  /** The keyring of the system, and what tests put in the place of the world. */
  readonly models?: ModelOptions;
  /** Kinds besides the app's own, for tests that need one which misbehaves. */
  readonly extraKinds?: readonly JobDefinition<SqliteTx>[];
}

export type App = Awaited<ReturnType<typeof createApp>>;

/** @throws AppError `data-in-use` when another process owns the data folder, `data-newer` */
export async function createApp(options: AppOptions) {
  const closers = createClosers(options.logger);
  try {
    return await openApp(options, closers);
  } catch (error) {
    // A start that fails half way leaves no thread, timer or lock behind.
    await closers.closeAll();
    throw error;
  }
}

// Over 50 lines: it joins every part of the app, and reads as a list.
async function openApp(options: AppOptions, closers: Closers) {
  const { dataFolder, logger, workerEntry, reach, extraKinds = [] } = options;
  const { lock, backups: kept, db } = await openData(options);
  closers.add(lock.release);
  closers.add(() => closeDatabase(db, logger));
  const clock = createSystemClock();
  const store = createSqliteJobStore(db, clock, reach);
  closers.add(store.close);
  const awakeClock = createAwakeClock(clock, store.readAwakeMs());
  const blobs = await openBlobStore(join(dataFolder, 'blobs'), reach);
  const entry = workerEntry ?? new URL('../workers/entry.ts', import.meta.url);
  const settingTable = createSettingTable(db);
  const tasks = openTaskRunner({
    kind: chooseTaskRunner(settingTable.read().taskRunner, process.env),
    ...toPoolSizes(settingTable.read()),
    ...{ ...options.poolProcess, entry, logger, setAlarm: awakeClock.setAlarm },
  });
  closers.add(tasks.close);
  const loopWatch = createLoopWatch(clock);
  closers.add(loopWatch.stop);
  const ocrLanguages = ocrLanguagesFor(Intl.DateTimeFormat().resolvedOptions().locale);
  const emit: DomainEvents<SqliteTx>['emit'] = (...event) => outside.domainEvents.emit(...event);
  const { resumes, lines } = openResumes({ db, clock, emit });
  const passwords = createPasswords(tasks);
  const { tasksOn } = passwords;
  const models = openModels({
    ...{ db, dataFolder, clock, tasks, readSettings: settingTable.read },
    ...{ engine: () => engine, note: (tx) => dataChanges.note(tx), options: options.models ?? {} },
  });
  const resumeServices = {
    ...{ tasks, tasksOn, pathOf: blobs.pathOf, resumes, ocrLanguages, emit },
    ...{ models: models.desk, vision: createVisionReader(models.desk) },
  };
  const importResume = createImportResume(resumeServices);
  const files = createOutputFiles(blobs, decodeJson);
  const refineResume = openRefining({ tasks, models: models.desk, resumes, store, files });
  const { cleanUp, reader, integrity } = openUpkeep({
    ...{ db, dataFolder, clock, logger, store, blobs, backups: kept },
    ...{ readerEntry: options.readerEntry, desk: () => engine, readSettings: settingTable.read },
  });
  closers.add(reader.close);
  const definitions = [
    ...[importResume, refineResume, createBackUp({ backups: kept }), cleanUp, ...extraKinds],
  ];
  const outside = openOutside({
    ...{ db, clock, logger, reach, definitions, desk: () => engine },
    readSettings: settingTable.read,
  });
  const known = openSettings({
    ...{ db, dataFolder, definitions, reader, table: settingTable },
    ...{ engine: () => engine, note: (tx) => dataChanges.note(tx) },
  });
  const engine: Engine<SqliteTx> = createEngine({
    ...{ store, clock, awakeClock, logger, newId: () => uuidV7(), random: Math.random },
    ...{ files, definitions, hooks: outside, policies: known.policies },
    ...(reach && { reach }),
  });
  const dataChanges = createDataChangeNote(db, clock);
  /** For what the user changes by hand: no job tells the backups of it. */
  const writeNoted = <T>(work: (tx: SqliteTx) => T): Promise<T> =>
    engine.write((tx) => {
      dataChanges.note(tx);
      return work(tx);
    });
  const resumeDesk = createResumeDesk({
    ...{ resumes, write: writeNoted, newId: () => uuidV7() },
    ...{ lines, drafts: createResumeDraftTable(db, clock) },
  });
  const profile = openProfile({
    ...{ db, clock, logger, emit, write: writeNoted, readerEntry: options.readerEntry },
  });
  closers.add(profile.close);
  const setAside = createSetAsideDesk({
    engine,
    listJobs: async (page) => (await reader.run('set-aside-jobs', page)).jobs,
  });
  const intake = createIntake({
    ...{ engine, blobs, logger, emit, findResume: resumes.findByBlob },
    monotonicMs: clock.monotonicMs,
  });
  const reImport = createReImport({ engine, getResume: resumes.get });
  const samples = openSamples({ db, clock, lines, intake, engine, write: writeNoted });
  const today = createTodayDesk({
    ...{ facts: createFactTable(db), now: clock.now, write: engine.write },
  });
  const timetable = createTimetable({
    ...{ engine, clock, logger, definitions, newId: () => uuidV7(), random: Math.random },
    ...{ schedules: createSqliteScheduleStore(db), timeZone: systemTimeZone },
  });
  const events = createEventStream({
    ...{ engine, listChangesAfter: store.listChangesAfter },
    lists: {
      'schedules.changed': timetable.listen,
      'resumes.changed': (onChange) => {
        const unlisten = [resumeDesk.listen(onChange), samples.listen(onChange)];
        return () => unlisten.forEach((end) => void end());
      },
      'profile.changed': profile.listen,
      'settings.changed': known.listen,
      'models.changed': models.setup.listen,
      'ledger.changed': models.ledger.listen,
    },
  });
  const backups = createBackupDesk({ engine, backups: kept });
  const answers = createAnswerDesk({ engine, passwords, consents: models.setup });
  closers.add(known.listen(models.followSettings()));
  closers.add(engine.listen(passwords.onChange));
  const backupDuty = createBackupDuty({
    ...{ desk: backups, backups: kept, engine, logger, now: clock.now },
    ...{ listChangesAfter: store.listChangesAfter, setAlarm: awakeClock.setAlarm },
    isDataChangedAfter: dataChanges.isChangedAfter,
  });
  closers.add(integrity.stop);
  await integrity.start();
  closers.add(engine.stop);
  await engine.start();
  closers.add(outside.deliveries.stop);
  await outside.deliveries.start();
  closers.add(backupDuty.stop);
  backupDuty.start();
  closers.add(timetable.stop);
  await timetable.start();
  const { domainEvents, deliveries, notices } = outside;
  return {
    ...{ answers, passwords, domainEvents, deliveries, notices },
    ...{ engine, backups, timetable, intake, reImport, resumes, resumeDesk, events, tasks, blobs },
    settings: known.settings,
    ...{ models: models.setup, ledger: models.shelf(reader), modelDesk: models.desk },
    ...{ samples, today, clock, reader, integrity, setAside },
    ...{ profile: profile.profile, wishes: profile.wishes },
    readRunLog: (jobId: string) => readRunLog({ dataFolder, decode: decodeJson }, jobId),
    programHealth: createProgramHealth({ dataFolder, now: clock.now, loopWatch }),
    /** What jobs there can be; the fault suite asks for a sample of each. */
    kinds: definitions.map(({ kind }) => kind),
    /** Hands running jobs back and closes everything; no write is lost. */
    close: closers.closeAll,
  };
}
