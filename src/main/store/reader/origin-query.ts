/** Where a job came from, and what came of it: who asked, its children, the jobs that repeat it. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { jobStates } from '../../../shared/domain/job-state.ts';
import { runTriggers } from '../../../shared/domain/schedule-run.ts';
import { decodeJson } from '../codec.ts';
import type { QueryOutput } from './query-list.ts';

type Story = NonNullable<QueryOutput<'story'>>;
type Origin = Pick<Story, 'args' | 'startedBy' | 'children' | 'reruns'>;

const originSchema = z.object({
  args: z.string().transform(decodeJson).pipe(z.json()),
  parentId: z.string().nullable(),
  rerunOf: z.string().nullable(),
  isHousekeeping: z.number(),
});

const relativeSchema = z.object({
  ...{ id: z.string(), kind: z.string(), label: z.string(), state: z.enum(jobStates) },
  createdAt: z.number(),
});
const childrenSchema = z.array(relativeSchema);
const rerunsSchema = z.array(relativeSchema.extend({ step: z.string() }));
const scheduleSchema = z.object({ label: z.string(), trigger: z.enum(runTriggers) });

const relative = 'id, kind, label, state, created_at AS createdAt';

/** `most`: how many children and repetitions are told of. */
export function createOriginQuery(db: Database.Database, most: number) {
  const storyOrigin = db.prepare(`
    SELECT args, parent_id AS parentId, rerun_of AS rerunOf, is_housekeeping AS isHousekeeping
    FROM job WHERE id = ?`);
  const storyParent = db.prepare(`SELECT ${relative} FROM job WHERE id = ?`);
  const storyChildren = db.prepare(
    `SELECT ${relative} FROM job WHERE parent_id = ? ORDER BY id LIMIT ?`,
  );
  const storyReruns = db.prepare(`
    SELECT ${relative}, rerun_from AS step FROM job WHERE rerun_of = ? ORDER BY id DESC LIMIT ?`);
  const storySchedule = db.prepare(`
    SELECT s.label, r.trigger FROM schedule_run AS r CROSS JOIN schedule AS s ON s.id = r.schedule_id
    WHERE r.job_id = ? LIMIT 1`);
  const storyEvent = db
    .prepare(`
      SELECT e.type FROM domain_event_start AS d CROSS JOIN domain_event AS e ON e.id = d.event_id
      WHERE d.job_id = ? LIMIT 1`)
    .pluck();

  function starterOf(id: string, origin: z.infer<typeof originSchema>): Story['startedBy'] {
    if (origin.rerunOf !== null) return { type: 'rerun' };
    if (origin.parentId !== null) {
      const parent = storyParent.get(origin.parentId);
      return { type: 'job', job: parent === undefined ? null : relativeSchema.parse(parent) };
    }
    const schedule = storySchedule.get(id);
    if (schedule !== undefined) return { type: 'schedule', ...scheduleSchema.parse(schedule) };
    const event = storyEvent.get(id);
    if (event !== undefined) return { type: 'event', event: z.string().parse(event) };
    return { type: origin.isHousekeeping === 1 ? 'program' : 'user' };
  }

  return (id: string): Origin => {
    const origin = originSchema.parse(storyOrigin.get(id));
    return {
      args: origin.args,
      startedBy: starterOf(id, origin),
      children: childrenSchema.parse(storyChildren.all(id, most)),
      reruns: rerunsSchema.parse(storyReruns.all(id, most)),
    };
  };
}
