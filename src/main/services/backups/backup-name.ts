/** A backup is called after the time at which it was begun (UTC) and the reason. */
import { type BackupReason, backupReasons } from '../../../shared/domain/backup.ts';

/** Colons are not allowed in the names of files everywhere. */
const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([a-z-]+)$/;

/** @param at milliseconds since 1970 */
export function toBackupName(at: number, reason: BackupReason): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${reason}`;
}

/** Null for anything that is not the name of a backup. */
export function parseBackupName(
  name: string,
): { readonly at: number; readonly reason: BackupReason } | null {
  const [, hour, minute, second, milliseconds, word] = NAME.exec(name) ?? [];
  const reason = backupReasons.find((known) => known === word);
  const at = Date.parse(`${hour}:${minute}:${second}.${milliseconds}Z`);
  return reason === undefined || Number.isNaN(at) ? null : { at, reason };
}
