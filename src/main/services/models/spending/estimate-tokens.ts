/** How many tokens a call may take at most, before anybody has counted them. */
import type { ChatMessage } from '../../../../shared/domain/models/chat.ts';
import type { TokenCount } from '../../../../shared/domain/models/cost.ts';

/**
 * Of UTF-8. Tokenizers in use make one token of about four bytes of English and one of a letter that
 * takes three; so this says more than they do, whatever the language and whoever counts.
 */
const BYTES_A_TOKEN = 3;
/** For role and separators. */
const TOKENS_A_MESSAGE = 8;
/** What a page costs at those that count images dearest, in full detail. */
const TOKENS_AN_IMAGE = 3_000;

export function estimateTokens(
  messages: readonly ChatMessage[],
  maxOutputTokens: number,
): TokenCount {
  const input = messages.reduce(
    (sum, { content }) => sum + TOKENS_A_MESSAGE + ofContent(content),
    0,
  );
  return { input, output: maxOutputTokens };
}

function ofContent(content: ChatMessage['content']): number {
  if (typeof content === 'string') return ofText(content);
  return content.reduce(
    (sum, part) => sum + (part.type === 'text' ? ofText(part.text) : TOKENS_AN_IMAGE),
    0,
  );
}

function ofText(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN);
}
