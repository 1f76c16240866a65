/** What a window may ask and hear. Adding a call is one entry here and one handler in the router. */
import { backupsContract } from './backups.ts';
import { eventsContract } from './events.ts';
import { importsContract } from './imports.ts';
import { jobsContract } from './jobs.ts';
import { resumesContract } from './resumes.ts';
import { schedulesContract } from './schedules.ts';
import { settingsContract } from './settings.ts';
import { systemContract } from './system.ts';

export const contract = {
  backups: backupsContract,
  events: eventsContract,
  imports: importsContract,
  jobs: jobsContract,
  resumes: resumesContract,
  schedules: schedulesContract,
  settings: settingsContract,
  system: systemContract,
};
