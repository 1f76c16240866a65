/** Times that most people want, offered before anybody types a cron text. */
export const cronPresets: readonly string[] = [
  '0 6 * * *',
  '0 8 * * 1-5',
  '0 9 * * 1',
  '0 18 * * 0',
  '0 9 1 * *',
  '0 */6 * * *',
  '0 * * * *',
];
