/**
 * Frees the memory of a buffer at once, and empties the buffer.
 *
 * Otherwise it would stay until the next collection of garbage, which for buffers of megabytes may
 * be several pages later: to V8 they are small objects.
 */
export function giveBack({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
