/**
 * Takes back what exports print after a link so that it is not lost on paper: "Portfolio
 * (https://example.com)". The address becomes the link of the words before it, and the words stay
 * what they were.
 */
import type { Piece } from './flow-document.ts';

const printed = /\s{0,3}[([<]\s{0,3}((?:https?:\/\/|mailto:|tel:)[^\s()<>[\]]+)\s{0,3}[)\]>]/giu;

export function withoutPrintedUrls(line: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const piece of line) {
    if (/[([<]\s*(?:https?:|mailto:|tel:)/i.test(piece.text)) addSplit(pieces, piece);
    else pieces.push(piece);
  }
  return pieces;
}

/** The piece, cut after each printed address, with the address on the words before it. */
function addSplit(pieces: Piece[], piece: Piece): void {
  let from = 0;
  for (const match of piece.text.matchAll(printed)) {
    const [whole, url = ''] = match;
    addLinked(pieces, { ...piece, text: piece.text.slice(from, match.index) }, url);
    from = match.index + whole.length;
  }
  const rest = piece.text.slice(from);
  if (rest !== '')
    pieces.push({ ...piece, text: rest, isAfterTab: from === 0 && piece.isAfterTab });
}

/**
 * Only the words since the last separator are the link's. Where there are none, those of the piece
 * before it are, if they lead nowhere else.
 */
function addLinked(pieces: Piece[], piece: Piece, url: string): void {
  const at = lastSeparator(piece.text) + 1;
  const before = piece.text.slice(0, at);
  const words = piece.text.slice(at);
  if (before !== '') pieces.push({ ...piece, text: before });
  const last = pieces.at(-1);
  if (words.trim() !== '') {
    const isAfterTab = before === '' && piece.isAfterTab;
    pieces.push({ ...piece, text: words, isAfterTab, href: piece.href ?? url });
  } else if (last && before === '') pieces[pieces.length - 1] = { ...last, href: last.href ?? url };
  else pieces.push({ ...piece, text: url, href: url });
}

function lastSeparator(text: string): number {
  return Math.max(...['|', '·', '•', ';', ','].map((separator) => text.lastIndexOf(separator)));
}
