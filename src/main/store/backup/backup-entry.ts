/** Runs one operation on its own thread and answers with its value: see `database-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/domain/app-error.ts';
import { backupOperations } from './backup-operations.ts';
import { type OperationName, operationList } from './operation-list.ts';

const { name, input } = workerData as { readonly name: OperationName; readonly input: unknown };
try {
  const checked = operationList[name].input.parse(input);
  const run = backupOperations[name] as (input: unknown) => Promise<unknown>;
  parentPort?.postMessage({ value: await run(checked) });
} catch (error) {
  parentPort?.postMessage({ error: toPlainError(error) });
}

/** Codes do not survive the way between threads, so what can be expected becomes a code of ours. */
function toPlainError(error: unknown): unknown {
  if (error instanceof AppError) return { code: error.code };
  const { code = '' } = error as { readonly code?: string };
  return /^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code) ? { code: 'disk-full' } : error;
}
