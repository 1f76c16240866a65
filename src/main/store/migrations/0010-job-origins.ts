/** What tells where a job came from, and which jobs repeat it. */
export const jobOrigins = {
  name: '0010-job-origins',
  sql: `
    -- storyReruns
    CREATE INDEX job_rerun ON job (rerun_of, id) WHERE rerun_of IS NOT NULL;
    -- storySchedule
    CREATE INDEX schedule_run_of_job ON schedule_run (job_id) WHERE job_id IS NOT NULL;
  `,
} as const;
