/** `backups.*`: what is there to go back to, and another one now. */
import type { Job } from '../engine/job.ts';
import { toJobView } from '../events/to-job-view.ts';
import type { BackupDesk } from '../services/backups/backup-desk.ts';
import type { Implementer } from './implementer.ts';

export type BackupShelf = Pick<BackupDesk, 'list' | 'status'> & {
  make(reason: 'asked'): Promise<Job>;
};

export function createBackupsRouter(os: Implementer, backups: BackupShelf) {
  return {
    list: os.backups.list.handler(async () => ({ backups: [...(await backups.list())] })),
    make: os.backups.make.handler(async () => toJobView(await backups.make('asked'))),
    status: os.backups.status.handler(() => backups.status()),
  };
}
