import type { Message } from './message.ts';

/** The English sentence of a message, with each `{name}` replaced by its value. */
export function toPlainText({ message, values = {} }: Message): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in values ? String(values[name]) : placeholder,
  );
}
