/** What HTML's elements mean to a reader. Source: HTML Living Standard, section 15 (Rendering). */

/** Never text of the document: programs, controls, menus, pictures, and what a browser replaces. */
export const skippedElements: ReadonlySet<string> = new Set(
  (
    'script style noscript template head title meta link base iframe frame frameset object embed ' +
    'applet audio video canvas map svg math button select option textarea datalist progress meter ' +
    'nav dialog rp rt'
  ).split(' '),
);

export const blockElements: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote center dd details div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu ol p pre search ' +
    'section summary table caption tbody thead tfoot tr td th ul'
  ).split(' '),
);

export const boldElements: ReadonlySet<string> = new Set(['b', 'strong', 'th', 'dt']);
export const italicElements: ReadonlySet<string> = new Set([
  'i',
  'em',
  'cite',
  'dfn',
  'var',
  'address',
]);

/** Points, as browsers set headings over text of 10 points. */
export const headingSizes: Readonly<Record<string, number>> = {
  h1: 20,
  h2: 15,
  h3: 12,
  h4: 11,
  h5: 10,
  h6: 10,
};

/** For screen readers only, in the words that style sheets have for it. */
export const unseenClass =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|hidden|d-none)(?:\s|$)/i;
/** Fonts that draw pictures for letters or words: what is written is not what is seen. */
export const iconClass =
  /(?:^|\s)(?:material-(?:icons|symbols)\S*|fa[bsrl]?|fa-\S+|icon|glyphicon)(?:\s|$)/i;
