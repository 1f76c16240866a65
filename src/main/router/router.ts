/** Implements the contract over the parts of the app; each host serves this same router. */
import type { Logger } from '../engine/ports.ts';
import type { ScheduleDesk } from '../engine/timetable/schedule-desk.ts';
import type { AnswerDesk } from '../services/answers/answer-desk.ts';
import type { Intake } from '../services/intake/intake.ts';
import type { ReImport } from '../services/intake/re-import.ts';
import type { TaskPool } from '../services/task-pool/pool-front.ts';
import type { TodayDesk } from '../services/today/today-desk.ts';
import { type BackupShelf, createBackupsRouter } from './backups-router.ts';
import { createDomainEventsRouter, type DomainEventShelf } from './domain-events-router.ts';
import { createEventsRouter, type EventSource } from './events-router.ts';
import { createImplementer } from './implementer.ts';
import { createImportsRouter } from './imports-router.ts';
import { createJobsRouter, type JobDesk } from './jobs-router.ts';
import { createLedgerRouter, type LedgerShelf } from './ledger-router.ts';
import { createMetricsRouter, type MetricsParts } from './metrics-router.ts';
import { createModelsRouter, type ModelShelf } from './models-router.ts';
import { createNoticesRouter, type HeldDeliveries, type NoticeWindows } from './notices-router.ts';
import { createProfileRouter, type ProfileParts } from './profile-router.ts';
import { createResumesRouter, type ResumesParts } from './resumes-router.ts';
import { createSamplesRouter, type SampleShelf } from './samples-router.ts';
import { createSchedulesRouter } from './schedules-router.ts';
import { createSearchRouter } from './search-router.ts';
import { createSetAsideRouter, type SetAsideRouterParts } from './set-aside-router.ts';
import { createSettingsRouter, type SettingsShelf } from './settings-router.ts';
import { createSystemRouter, type SystemParts } from './system-router.ts';
import { createTodayRouter } from './today-router.ts';

export interface RouterParts extends MetricsParts, SystemParts {
  readonly answers: AnswerDesk;
  readonly backups: BackupShelf;
  readonly deliveries: HeldDeliveries;
  readonly domainEvents: DomainEventShelf;
  readonly engine: JobDesk;
  readonly intake: Pick<Intake, 'start'>;
  readonly reImport: ReImport;
  readonly passwords: ResumesParts['passwords'];
  readonly ledger: LedgerShelf;
  readonly models: ModelShelf;
  readonly notices: NoticeWindows;
  readonly profile: ProfileParts['profile'];
  readonly wishes: ProfileParts['wishes'];
  readonly resumes: ResumesParts['resumes'];
  readonly resumeDesk: ResumesParts['resumeDesk'];
  readonly samples: SampleShelf;
  readonly today: TodayDesk;
  readonly events: EventSource;
  readonly timetable: ScheduleDesk;
  readonly setAside: SetAsideRouterParts['setAside'];
  readonly settings: SettingsShelf;
  readonly tasks: Pick<TaskPool, 'run' | 'health' | 'memory'>;
  readonly blobs: { pathOf(hash: string): string } & MetricsParts['blobs'];
  readonly logger: Logger;
}

export type AppRouter = ReturnType<typeof createRouter>;

export function createRouter(parts: RouterParts) {
  const os = createImplementer(parts.logger);
  return os.router({
    backups: createBackupsRouter(os, parts.backups),
    domainEvents: createDomainEventsRouter(os, parts.domainEvents),
    events: createEventsRouter(os, parts.events),
    imports: createImportsRouter(os, parts),
    jobs: createJobsRouter(os, parts),
    ledger: createLedgerRouter(os, parts.ledger),
    models: createModelsRouter(os, parts.models),
    notices: createNoticesRouter(os, parts),
    metrics: createMetricsRouter(os, parts),
    profile: createProfileRouter(os, parts),
    resumes: createResumesRouter(os, parts),
    samples: createSamplesRouter(os, parts.samples),
    schedules: createSchedulesRouter(os, parts),
    search: createSearchRouter(os, parts),
    setAside: createSetAsideRouter(os, parts),
    settings: createSettingsRouter(os, parts.settings),
    system: createSystemRouter(os, parts),
    today: createTodayRouter(os, parts.today),
  });
}
