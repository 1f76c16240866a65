/** What a job asks before something is sent for the first time, and what the user says to it. */
import type { JobView } from '../../../shared/contract/jobs.ts';

export interface ConsentAnswer {
  readonly isAllowed: boolean;
  /** Whether name and contact data are left out. */
  readonly isRedacted: boolean;
}

export interface ConsentQuestion {
  readonly job: Pick<JobView, 'id' | 'label'>;
  readonly onAnswer: (answer: ConsentAnswer) => void;
}
