/** Asks a Node process that listens to inspectors how much its own objects take. */
import { on, once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';

const usageCall = 2;

const answer = z.object({
  id: z.literal(usageCall),
  result: z.object({ result: z.object({ value: z.number() }) }),
});

/** Megabytes of JavaScript objects and buffers on the main thread, once what nobody holds is gone. */
export async function heapOf(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector);
  await once(socket, 'open');
  const expression =
    '(({ heapUsed, external }) => (heapUsed + external) / 2 ** 20)(process.memoryUsage())';
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  socket.send(
    JSON.stringify({ id: usageCall, method: 'Runtime.evaluate', params: { expression } }),
  );
  try {
    for await (const [data] of on(socket, 'message')) {
      const said = answer.safeParse(JSON.parse(String(data)));
      if (said.success) return said.data.result.result.value;
    }
    return Number.NaN;
  } finally {
    socket.close();
  }
}
