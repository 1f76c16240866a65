/**
 * Where the owner of a data folder can be reached, written into the folder for its clients: the
 * socket's path and a token, a line each. Readable by the user only, as the folder is.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface OwnerRecord {
  /** Path of a Unix socket, or name of a Windows pipe. */
  readonly address: string;
  readonly token: string;
}

const fileName = 'owner';

export async function writeOwnerRecord(dataFolder: string, record: OwnerRecord): Promise<void> {
  const temporary = join(dataFolder, `${fileName}.${randomUUID()}`);
  await writeFile(temporary, `${record.address}\n${record.token}\n`, { mode: 0o600 });
  await rename(temporary, join(dataFolder, fileName));
}

/** Null where there is none, or nothing that can be one. */
export async function readOwnerRecord(dataFolder: string): Promise<OwnerRecord | null> {
  const content = await readFile(join(dataFolder, fileName), 'utf8').catch(() => '');
  const [address = '', token = ''] = content.split('\n');
  return address === '' || token === '' ? null : { address, token };
}

export async function removeOwnerRecord(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, fileName), { force: true });
}
