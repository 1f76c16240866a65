/** Which threads run which task. */
import type { WorkerGroupName } from '../../../shared/domain/worker-health.ts';
import type { TaskName } from '../../../shared/tasks.ts';

export type TaskLane = Exclude<WorkerGroupName, 'alone'>;

/** Those that are not named here compute. */
const lanes: Readonly<Partial<Record<TaskName, TaskLane>>> = {
  ocr: 'ocr',
  'model-call': 'network',
  'model-list': 'network',
  'model-embed': 'network',
};

export function laneOf(task: TaskName): TaskLane {
  return lanes[task] ?? 'cpu';
}
