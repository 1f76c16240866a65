/** Hands the bytes of a reply over to the main thread instead of copying them. */
import type { TaskReply } from '../shared/task-message.ts';

/** The reply, marked for Piscina so that byte arrays directly in the output are transferred. */
export async function moveBytes(reply: TaskReply): Promise<unknown> {
  const buffers = reply.isDone ? ownBuffers(reply.output) : [];
  if (buffers.length === 0) return reply;
  // Loaded only here: most tasks give no bytes, and a cold thread should start fast.
  const { move, transferableSymbol, valueSymbol } = await import('piscina');
  return move({ [transferableSymbol]: buffers, [valueSymbol]: reply } as never);
}

function ownBuffers(output: unknown): readonly ArrayBuffer[] {
  if (typeof output !== 'object' || output === null) return [];
  return Object.values(output).flatMap((value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && isWhole(value)
      ? [value.buffer]
      : [],
  );
}

/** Small Node buffers are windows into one shared pool, which must not be given away. */
function isWhole(bytes: Uint8Array): boolean {
  return bytes.byteLength === bytes.buffer.byteLength;
}
