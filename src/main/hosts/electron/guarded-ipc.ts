/** The only way to hear a window: each message passes one check of who sent it. */
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { Logger } from '../../engine/ports.ts';
import { isPageUrl } from './page-address.ts';

/** Our page in a window's top frame; a frame inside it, or another page, is nobody. */
export function isTrustedFrame(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isPageUrl(frame.url);
}

export interface GuardedIpc {
  /** Answers a call whose argument fits the schema. */
  handle<Input>(
    channel: string,
    schema: z.ZodType<Input>,
    answer: (input: Input) => Promise<unknown>,
  ): void;
  /** Hears a message without content. */
  on(channel: string, listener: (event: IpcMainEvent) => void): void;
}

export function createGuardedIpc(
  ipcMain: Pick<IpcMain, 'handle' | 'on'>,
  logger: Logger,
): GuardedIpc {
  function isTrusted({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent, channel: string): boolean {
    const isOurs = isTrustedFrame(senderFrame);
    if (!isOurs) logger.warn({ channel }, 'a message from a foreign frame was refused');
    return isOurs;
  }

  return {
    handle(channel, schema, answer) {
      ipcMain.handle(channel, async (event, input: unknown) => {
        const parsed = schema.safeParse(input);
        // The page learns nothing about why.
        if (!isTrusted(event, channel) || !parsed.success) throw new AppError('internal-error');
        return answer(parsed.data);
      });
    },
    on(channel, listener) {
      ipcMain.on(channel, (event) => {
        if (isTrusted(event, channel)) listener(event);
      });
    },
  };
}
