/** Reads files that came from outside of the window, and says which of them cannot be read. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failureOf } from '../../../shared/domain/failures.ts';
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { Intake } from '../../services/intake/intake.ts';
import type { ElectronParts } from './electron-parts.ts';

/** More lines than this fit on no screen. */
const maxLines = 8;

const words = {
  title: /*i18n*/ { id: 'shell.refused', message: 'Not everything could be read' },
  more: /*i18n*/ { id: 'shell.refused.more', message: 'and {count} more' },
  line: /*i18n*/ { id: 'shell.refused.line', message: '{name}: {reason}' },
} satisfies Record<string, Message>;

interface Refused {
  readonly name: string;
  readonly reason: string;
}

/** Takes absolute paths; only what is a regular file when it is looked at is granted at all. */
export type FileTaker = (paths: readonly string[]) => Promise<void>;

export function createFileTaker(
  { dialog }: Pick<ElectronParts, 'dialog'>,
  intake: Pick<Intake, 'grantPath' | 'start'>,
): FileTaker {
  return async function takeFiles(paths) {
    const known = await Promise.all(paths.map(isRegularFile));
    const missing = paths.filter((_path, index) => known[index] !== true);
    const grants = paths.filter((_path, index) => known[index]).map(intake.grantPath);
    const outcomes = grants.length > 0 ? await intake.start(grants) : [];
    const refused: Refused[] = missing.map((path) => ({
      name: basename(path),
      reason: failureOf('file-missing').sentence.message,
    }));
    for (const outcome of outcomes) {
      if (outcome.status !== 'refused') continue;
      refused.push({ name: outcome.fileName, reason: outcome.message });
    }
    if (refused.length > 0) await dialog.showMessageBox(toMessageBox(refused));
  };
}

async function isRegularFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() === true;
}

function toMessageBox(refused: readonly Refused[]): Electron.MessageBoxOptions {
  const lines = refused
    .slice(0, maxLines)
    .map((values) => toPlainText({ ...words.line, values: { ...values } }));
  const count = refused.length - lines.length;
  if (count > 0) lines.push(toPlainText({ ...words.more, values: { count } }));
  return {
    type: 'warning',
    message: toPlainText(words.title),
    detail: lines.join('\n'),
    noLink: true,
  };
}
