/** What a window may ask and hear. Adding a call is one entry here and one handler in the router. */
import { backupsContract } from './backups.ts';
import { domainEventsContract } from './domain-events.ts';
import { eventsContract } from './events.ts';
import { importsContract } from './imports.ts';
import { jobsContract } from './jobs.ts';
import { ledgerContract } from './ledger.ts';
import { metricsContract } from './metrics.ts';
import { modelsContract } from './models.ts';
import { noticesContract } from './notices.ts';
import { profileContract } from './profile.ts';
import { resumesContract } from './resumes.ts';
import { samplesContract } from './samples.ts';
import { schedulesContract } from './schedules.ts';
import { searchContract } from './search.ts';
import { setAsideContract } from './set-aside.ts';
import { settingsContract } from './settings.ts';
import { systemContract } from './system.ts';
import { todayContract } from './today.ts';

export const contract = {
  backups: backupsContract,
  domainEvents: domainEventsContract,
  events: eventsContract,
  imports: importsContract,
  jobs: jobsContract,
  ledger: ledgerContract,
  notices: noticesContract,
  metrics: metricsContract,
  models: modelsContract,
  profile: profileContract,
  resumes: resumesContract,
  samples: samplesContract,
  schedules: schedulesContract,
  search: searchContract,
  setAside: setAsideContract,
  settings: settingsContract,
  system: systemContract,
  today: todayContract,
};
