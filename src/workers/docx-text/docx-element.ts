/** The parts of mammoth's document tree that are read here; its types leave them out. */

export interface DocxElement {
  readonly type: string;
  readonly children?: readonly DocxElement[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Points. */
  readonly fontSize?: number | null;
  readonly font?: string | null;
  readonly href?: string;
  readonly breakType?: string;
  readonly numbering?: { readonly level?: string; readonly paragraphStyleId?: string } | null;
}
