/**
 * Rows of a CSV file (RFC 4180): fields may be quoted, and then hold commas, line ends and doubled
 * quotes. A quote inside a field that does not begin with one is a letter like others.
 */

const quote = '"';

/** A row has at least one field; an empty line is a row with one empty field. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === quote ? quoted(text, at) : plain(text, at);
    row.push(value);
    const isMore = text[end] === ',';
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (isMore && at < text.length) continue;
    // A comma at the very end leaves one more field, which is empty.
    if (isMore) row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Taken {
  readonly value: string;
  /** Where the comma, the line end or the end of the text is. */
  readonly end: number;
}

function plain(text: string, start: number): Taken {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r')
    end += 1;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number): Taken {
  const pieces: string[] = [];
  let from = start + 1;
  while (true) {
    const close = text.indexOf(quote, from);
    // A quote that is never closed: the rest of the file is in it.
    if (close === -1) return { value: [...pieces, text.slice(from)].join(''), end: text.length };
    pieces.push(text.slice(from, close));
    if (text[close + 1] !== quote) {
      const rest = plain(text, close + 1);
      return { value: [...pieces, rest.value].join(''), end: rest.end };
    }
    pieces.push(quote);
    from = close + 2;
  }
}
