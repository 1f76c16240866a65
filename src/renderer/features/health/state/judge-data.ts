/** How the data is: the database, its backups, and how the program has come and gone. Pure. */
import type { Finding } from './finding.ts';

export interface Integrity {
  readonly lastCheck: { readonly at: number; readonly problems: number } | null;
  readonly isCheckDue: boolean;
  readonly starts: { readonly afterBadEnd: number; readonly lastBadEndAt: number | null };
}

export interface BackupState {
  readonly lastBackupAt: number | null;
  readonly lastRestore: { readonly at: number } | null;
}

const day = 86_400_000;

export function judgeDatabase({ lastCheck, isCheckDue }: Integrity): Finding {
  if (lastCheck !== null && lastCheck.problems > 0) {
    const sentence = /*i18n*/ {
      id: 'health.database.broken',
      message:
        'The database is damaged. Close Nightshift and go back to the newest backup that is sound.',
    };
    return { verdict: 'broken', sentence };
  }
  if (isCheckDue) {
    const sentence = /*i18n*/ {
      id: 'health.database.due',
      message: 'Nightshift did not end well the last time. The database is checked in a moment.',
    };
    return { verdict: 'look', sentence };
  }
  if (lastCheck === null) {
    const sentence = /*i18n*/ {
      id: 'health.database.unchecked',
      message: 'There was no reason to check the database yet. It is checked once a week.',
    };
    return { verdict: 'good', sentence };
  }
  const sentence = /*i18n*/ {
    id: 'health.database.good',
    message: 'The database was checked and is sound.',
  };
  return { verdict: 'good', sentence };
}

export function judgeBackups({ lastBackupAt, lastRestore }: BackupState, now: number): Finding {
  if (lastRestore !== null && now - lastRestore.at < day) {
    const sentence = /*i18n*/ {
      id: 'health.backups.restored',
      message: 'A backup took the place of the database lately. Look whether all is there.',
    };
    return { verdict: 'look', sentence };
  }
  if (lastBackupAt === null) {
    const sentence = /*i18n*/ {
      id: 'health.backups.none',
      message: 'There is no backup yet. The first is made soon after something has changed.',
    };
    return { verdict: 'unknown', sentence };
  }
  const sentence = /*i18n*/ {
    id: 'health.backups.good',
    message: 'Backups are made every 15 minutes in which something changed, and each is checked.',
  };
  return { verdict: 'good', sentence };
}

export function judgeStarts({ starts }: Integrity, now: number): Finding {
  if (starts.lastBadEndAt !== null && now - starts.lastBadEndAt < day) {
    const sentence = /*i18n*/ {
      id: 'health.starts.look',
      message: 'Nightshift ended unexpectedly within the last day. What was under way went on.',
    };
    return { verdict: 'look', sentence };
  }
  const sentence = /*i18n*/ {
    id: 'health.starts.good',
    message: 'Nightshift has ended in good order lately.',
  };
  return { verdict: 'good', sentence };
}
