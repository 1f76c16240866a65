import type { Logger } from '../../src/main/engine/ports.ts';

/** Says nothing. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
