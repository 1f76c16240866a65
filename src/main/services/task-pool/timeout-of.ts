import { AppError } from '../../../shared/domain/app-error.ts';
import { tasks } from '../../../shared/tasks.ts';
import { laneOf } from './lane-of.ts';
import type { NamedTask } from './pool-front.ts';

/** How a task fails that took longer than it was given. */
export function timeoutOf({ name, input }: Pick<NamedTask, 'name' | 'input'>): AppError {
  if (laneOf(name) !== 'network') return new AppError('extract-timeout');
  const asked = tasks['model-list'].input.safeParse(input);
  const server = asked.success ? asked.data.server.name : '';
  return new AppError('model-too-slow', { values: { server } });
}
