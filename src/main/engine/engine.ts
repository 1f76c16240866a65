/** The durable job engine: its duties, and the desk at which hosts and pipelines ask for things. */
import { createDesk, type Desk } from './desk.ts';
import { createDuties, type EngineOptions } from './duties.ts';
import type { Reconfigurer } from './reconfigurer.ts';

export interface Engine<Tx> extends Desk<Tx>, Reconfigurer<Tx> {
  /** Takes back interrupted jobs and begins to run what is due. */
  start(): Promise<void>;
  /** Hands running jobs back without using an attempt, and ends. */
  stop(): Promise<void>;
}

// Over 50 lines: it joins the parts of the engine, and reads as a list.
export function createEngine<Tx>(options: EngineOptions<Tx>): Engine<Tx> {
  const duties = createDuties(options);
  const { start, stop, reconfigure } = duties;
  return { ...createDesk(options, duties), start, stop, reconfigure };
}
