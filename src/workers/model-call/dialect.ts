/** The ways in which servers of one protocol differ in what they take. */

export interface Dialect {
  /** The name of the limit of the answer's length. */
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  /**
   * Without what strict servers refuse for not knowing it; the answer says the same, and its tokens
   * may not be counted.
   */
  readonly isPlain: boolean;
}

/** OpenAI's newer models know the new name of the limit only, most other servers the old one. */
const OPENAI = /(^|\.)openai\.(com|azure\.com)$/;

export function dialectOf(baseUrl: string): Dialect {
  const isOpenAi = OPENAI.test(new URL(baseUrl).hostname);
  return { limit: isOpenAi ? 'max_completion_tokens' : 'max_tokens', isPlain: false };
}

/**
 * What may be taken where this was refused; null where there is nothing left to try.
 *
 * @param param what the server says was wrong, empty where it does not say
 */
export function otherDialect(dialect: Dialect, param: string): Dialect | null {
  const { limit, isPlain } = dialect;
  if (param !== limit) return isPlain ? null : { limit, isPlain: true };
  return { limit: limit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens', isPlain };
}
