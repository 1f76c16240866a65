/**
 * An attempt tried to write to a job that is no longer its own: cancelled, handed on or removed.
 * Nothing was written. It ends the attempt quietly; whoever holds the job now writes its future.
 */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';

  constructor(jobId: string) {
    super(`the claim on job ${jobId} no longer holds`);
  }
}
