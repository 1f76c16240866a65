/** `system.*`: what is running here. */
import type { Implementer } from './implementer.ts';

export interface SystemInfo {
  readonly version: string;
  readonly host: 'electron' | 'loopback' | 'cli';
}

export function createSystemRouter(os: Implementer, info: SystemInfo) {
  return { info: os.system.info.handler(() => ({ ...info })) };
}
