/** A parsed element of XML or HTML, and the questions that readers ask of one. */

export interface MarkupElement {
  /** As written, with its prefix (`text:p`); lower case in HTML. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

export const isElement = (node: MarkupNode): node is MarkupElement => typeof node !== 'string';

export function childNamed(
  element: MarkupElement | undefined,
  name: string,
): MarkupElement | undefined {
  return element?.children.filter(isElement).find((child) => child.name === name);
}

export function childrenNamed(
  element: MarkupElement | undefined,
  name: string,
): readonly MarkupElement[] {
  return element?.children.filter(isElement).filter((child) => child.name === name) ?? [];
}

/** All elements of that name at any depth below, in document order; none inside another. */
export function descendantsNamed(element: MarkupElement, name: string): readonly MarkupElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : descendantsNamed(child, name)));
}
