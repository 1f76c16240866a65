/**
 * Reads the simple rules of a page's own style sheets: those that name a tag, a class, an id, or a
 * tag with one of these. What depends on where an element stands, or on a medium, is left out.
 */
import type { MarkupElement } from '../../markup/markup-element.ts';
import { type Declarations, parseDeclarations } from './declarations.ts';

export interface StyleSheet {
  /** What the rules and the `style` attribute say of the element itself. */
  styleOf(element: MarkupElement): Declarations;
}

const longestSheet = 512 * 1024;
const simpleSelector = /^(?:[a-z][a-z0-9]*)?(?:[.#][a-z0-9_-]+)?$/i;

/** @param sheets texts of the page's `style` elements. */
export function createStyleSheet(sheets: readonly string[]): StyleSheet {
  const rules = new Map<string, Declarations>();
  for (const { selector, declarations } of sheets.flatMap(rulesOf)) {
    rules.set(selector, { ...rules.get(selector), ...declarations });
  }
  return {
    styleOf({ name, attributes }) {
      const classes = (attributes.class ?? '').split(/\s+/, 30).filter(Boolean);
      const id = attributes.id ?? '';
      // From the least to the most specific, as the cascade has it.
      const selectors = [
        name,
        ...classes.map((one) => `.${one}`),
        ...classes.map((one) => `${name}.${one}`),
        `#${id}`,
        `${name}#${id}`,
      ];
      const own = attributes.style === undefined ? {} : parseDeclarations(attributes.style);
      return Object.assign({}, ...selectors.map((selector) => rules.get(selector)), own);
    },
  };
}

interface Rule {
  readonly selector: string;
  readonly declarations: Declarations;
}

function rulesOf(sheet: string): readonly Rule[] {
  const text = sheet.slice(0, longestSheet);
  const rules: Rule[] = [];
  let depth = 0;
  let from = 0;
  let prelude = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 1;
      if (depth === 0) from = at + 1;
    } else if (letter === ';' && depth === 0) from = at + 1;
    else if (letter === '{') {
      if (depth === 0) prelude = text.slice(from, at);
      depth += 1;
      from = depth === 1 ? at + 1 : from;
    } else if (letter === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        rules.push(...toRules(prelude, text.slice(from, at)));
        from = at + 1;
      }
    }
  }
  return rules;
}

/** Blocks of at-rules (`@media print`, `@font-face`) begin with their sign and match nothing here. */
function toRules(prelude: string, body: string): readonly Rule[] {
  const selectors = prelude.split(',').map((selector) => selector.trim());
  const simple = selectors.filter((selector) => selector !== '' && simpleSelector.test(selector));
  if (simple.length === 0) return [];
  const declarations = parseDeclarations(body.replace(/\/\*[^*]*\*\//g, ''));
  return simple.map((selector) => ({ selector, declarations }));
}
