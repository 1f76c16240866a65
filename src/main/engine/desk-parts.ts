/** What the commands at the desk work with. */
import type { AsItStands } from './as-it-stands.ts';
import type { JobDefinition } from './define-job.ts';
import type { Enqueuer } from './enqueuer.ts';
import type { Clock, JobStore } from './ports.ts';
import type { Recorder } from './recorder.ts';
import type { TransitionWriter } from './transition-writer.ts';

export interface DeskParts<Tx> {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly transitions: TransitionWriter<Tx>;
  readonly enqueuer: Enqueuer<Tx>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly awakeMs: () => number;
  readonly definitionOf: (kind: string) => JobDefinition<Tx>;
  readonly asItStands: AsItStands;
}
