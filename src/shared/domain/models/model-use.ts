/** What the app asks models for; for each use another model may be chosen, or none. */
export const modelUses = [
  'structuring',
  'vision',
  'tailoring',
  'transcripts',
  'embeddings',
] as const;
export type ModelUse = (typeof modelUses)[number];
