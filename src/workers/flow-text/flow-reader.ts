import type { TaskContext } from '../task-context.ts';
import type { FlowBlock } from './flow-document.ts';

/** Reads one format: bytes and nothing else, so there is nothing to read beside or to load. */
export type FlowReader = (bytes: Uint8Array, context: TaskContext) => readonly FlowBlock[];
