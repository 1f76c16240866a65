/** What a window may do with the main process: get one port of the contract, and hand over files. */
import { isAbsolute } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Intake } from '../../services/intake/intake.ts';
import type { RpcServer } from '../rpc/rpc-line.ts';
import { servePort } from '../rpc/rpc-port.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { GuardedIpc } from './guarded-ipc.ts';

/**
 * A file as the preload gives it: its path on disk, or, for one that has none (pasted out of
 * another program), its name and bytes.
 */
const fileSchema = z.union([
  z.object({ path: z.string().min(1).max(32_768).refine(isAbsolute) }),
  z.object({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }),
]);

interface LineParts {
  readonly ipc: GuardedIpc;
  readonly rpc: RpcServer;
  readonly intake: Pick<Intake, 'grantPath' | 'grantUpload'>;
  readonly MessageChannelMain: ElectronParts['MessageChannelMain'];
}

export function openWindowLine({ ipc, rpc, intake, MessageChannelMain }: LineParts): void {
  ipc.on('nightshift:ready', ({ senderFrame }) => {
    const { port1, port2 } = new MessageChannelMain();
    servePort(rpc, port1);
    senderFrame?.postMessage('nightshift:port', null, [port2]);
  });

  ipc.handle('nightshift:grant-files', z.array(fileSchema).min(1).max(10_000), (files) =>
    Promise.all(
      files.map((file) =>
        'path' in file
          ? intake.grantPath(file.path)
          : intake.grantUpload(file.name, Readable.from([file.bytes]), file.bytes.byteLength),
      ),
    ),
  );
}
