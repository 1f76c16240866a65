import type { Logger } from '../../src/main/engine/ports.ts';

const silence = (): void => {};

export const silentLogger: Logger = {
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
};
