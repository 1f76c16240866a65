/** Which encoding an RTF file's bytes are in: that of their font, or else the file's own. */

/** By `\fcharset`; names as `TextDecoder` has them. Source: the specification's table of fonts. */
const ofCharset: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
};

const ofCodePage: Readonly<Record<number, string>> = {
  437: 'cp437',
  819: 'iso-8859-1',
  850: 'cp850',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  28591: 'iso-8859-1',
  28592: 'iso-8859-2',
  65001: 'utf-8',
};

/** Marks fonts of pictures, whose letters mean nothing. */
export const symbolEncoding = 'symbol';

export function encodingOfCharset(charset: number): string | null {
  return charset === 2 ? symbolEncoding : (ofCharset[charset] ?? null);
}

export function encodingOfCodePage(page: number): string | null {
  return page >= 1250 && page <= 1258 ? `windows-${page}` : (ofCodePage[page] ?? null);
}

/** The upper halves of the code pages of DOS, which `TextDecoder` does not know. */
const dosLetters: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■ ',
};

/** The signs of symbol fonts that stand before list items. */
const symbols: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  118: '❖',
  167: '▪',
  168: '◻',
  183: '•',
  216: '➢',
  252: '✓',
};

export function decodeRtfBytes(bytes: readonly number[], encoding: string): string {
  if (encoding === symbolEncoding) return bytes.map((byte) => symbols[byte] ?? '').join('');
  const letters = dosLetters[encoding];
  if (letters === undefined) return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return bytes
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : letters[byte - 0x80]))
    .join('');
}
