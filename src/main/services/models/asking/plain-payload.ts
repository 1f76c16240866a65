/** What is said to a model, as a person reads it: word for word, pictures by their number. */
import type { ChatMessage } from '../../../../shared/domain/models/chat.ts';

/** Documents are far shorter; this only keeps a broken one from filling the database. */
const MAX_LENGTH = 1_900_000;

export function toPlainPayload(messages: readonly ChatMessage[]): string {
  const said = messages.map(({ content }) => {
    if (typeof content === 'string') return content;
    let pictures = 0;
    const parts = content.map((part) => {
      if (part.type === 'text') return part.text;
      pictures += 1;
      return `[picture ${pictures}]`;
    });
    return parts.join('\n');
  });
  return said.join('\n\n').slice(0, MAX_LENGTH);
}
