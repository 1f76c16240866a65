/** What a text is that was pasted or dropped on the window: a résumé perhaps, a link, or nothing. Pure. */

export type GivenText =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'link';
      readonly address: string;
      /** Whether it seems to lead to a document that could be dropped instead. */
      readonly isFile: boolean;
    };

/** Shorter ones are a word from somewhere, not somebody's career. */
const fewestWords = 40;
const documentEnd = /\.(pdf|docx?|odt|rtf|md|txt|json|png|jpe?g|webp|tiff?|zip)$/i;

/** Null: nothing for the window. */
export function readGivenText(given: string): GivenText | null {
  const text = given.trim();
  const link = toLink(text);
  if (link) {
    return { type: 'link', address: link.href, isFile: documentEnd.test(link.pathname) };
  }
  return text.split(/\s+/).length < fewestWords ? null : { type: 'text', text };
}

/** As many words as it has, and how it begins. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function toLink(text: string): URL | null {
  if (/\s/.test(text) || !/^https?:\/\//i.test(text)) return null;
  return URL.parse(text);
}
