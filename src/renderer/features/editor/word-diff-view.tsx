/** Two texts as one: what was taken out is struck through, what was put in is underlined. */
import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import classes from './versions-screen.module.css';

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
}

/** Texts with less than this in common are shown one after the other: pieces could not be read. */
const MIN_SHARED = 0.35;

export function WordDiff({ before, after }: WordDiffProps) {
  const pieces = useMemo(() => toPieces(before, after), [before, after]);
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity and no state
    <PieceView key={index} piece={piece} />
  ));
}

function PieceView({ piece: { value, added, removed } }: { readonly piece: Piece }) {
  if (removed) return <del className={classes.del}>{value}</del>;
  if (added) return <ins className={classes.ins}>{value}</ins>;
  return value;
}

interface Piece {
  readonly value: string;
  readonly added?: boolean;
  readonly removed?: boolean;
}

function toPieces(before: string, after: string): readonly Piece[] {
  const pieces = diffWordsWithSpace(before, after);
  const shared = pieces
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0);
  const isReadable = shared >= MIN_SHARED * Math.min(before.length, after.length);
  if (isReadable) return pieces;
  return [
    { value: before, removed: true },
    { value: before === '' ? '' : ' ' },
    { value: after, added: true },
  ].filter(({ value }) => value !== '');
}
