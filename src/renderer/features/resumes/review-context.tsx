/** What the values of a résumé share while it is being reviewed. Without it they are plain text. */
import { createContext, useContext } from 'react';

export interface ReviewDesk {
  /** JSON Pointers of the values that should be looked at. */
  readonly doubtful: ReadonlySet<string>;
  /** JSON Pointers of values that a model filled in. */
  readonly filled: ReadonlyMap<string, string>;
  /** The value that is pointed at, in the text or on the page. */
  readonly active: string | null;
  /** The value that is being changed in its place. */
  readonly editing: string | null;
  readonly onPoint: (pointer: string | null) => void;
  readonly onEdit: (pointer: string | null) => void;
  readonly onChange: (pointer: string, text: string) => void;
}

const ReviewContext = createContext<ReviewDesk | null>(null);

export const ReviewProvider = ReviewContext;

/** Null: it is only shown. */
export function useReviewDesk(): ReviewDesk | null {
  return useContext(ReviewContext);
}
