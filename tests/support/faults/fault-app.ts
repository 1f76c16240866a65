/** The real app, with the fault suite's kinds besides its own. */
import { type App, createApp } from '../../../src/main/app.ts';
import { isFinalJobState } from '../../../src/shared/domain/job-state.ts';
import { silentLogger } from '../silent-logger.ts';
import { createFaultKinds } from './fault-kinds.ts';

export interface FaultAppOptions {
  readonly dataFolder: string;
  readonly bodyLog: string;
  readonly isScripted: boolean;
  readonly reach?: (place: string) => void;
}

export function openFaultApp(options: FaultAppOptions): Promise<App> {
  const { dataFolder, bodyLog, isScripted, reach } = options;
  const workerEntry = new URL('../scripted-entry.ts', import.meta.url);
  return createApp({
    ...{ dataFolder, logger: silentLogger },
    ...(isScripted && { workerEntry }),
    ...(reach && { reach }),
    extraKinds: createFaultKinds({ bodyLog }),
  });
}

export function isOver({ engine }: App): boolean {
  return engine.listJobs(1).every(({ state }) => isFinalJobState(state));
}

/** Resolves once all jobs have ended. */
export function untilOver(app: App): Promise<void> {
  if (isOver(app)) return Promise.resolve();
  return new Promise((resolve) => {
    const unlisten = app.engine.listen((event) => {
      const hasEnded = 'job' in event && isFinalJobState(event.job.state);
      if (!hasEnded || !isOver(app)) return;
      unlisten();
      resolve();
    });
  });
}
