/** What reading one part of a DOCX (body, header, footer) goes by. */
import type { FieldReader } from './docx-field.ts';
import type { DocxLists } from './docx-lists.ts';
import type { DocxStyles } from './docx-styles.ts';

export interface DocxPart {
  readonly styles: DocxStyles;
  readonly lists: DocxLists;
  readonly fields: FieldReader;
  /** Addresses of the part's links by their id. */
  readonly links: ReadonlyMap<string, string>;
  /** Something in the document has a ground of a colour, on which white letters may be seen. */
  readonly hasGrounds: boolean;
}
