/** Makes the full-width signs of Chinese and Japanese text ("＠", "０９０") the usual ones. */

const offset = 0xfee0;

/** Letter by letter, so that places in the text stay the same. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - offset))
    .replace(/\u3000/g, ' ')
    .replace(/[‐‑−ー](?=\d)/g, '-');
}
