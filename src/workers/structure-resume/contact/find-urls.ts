/** Finds web addresses in text, with or without their scheme. */
import { halfWidth } from '../text/half-width.ts';

const topLevel =
  'com|org|net|edu|gov|io|dev|me|co|ai|app|info|eu|tech|xyz|site|online|page|blog|design|studio|digital|cloud|work|works|art|world|space|website|biz|name|pro|uk|us|ca|de|fr|es|pt|br|ch|at|it|nl|be|se|no|dk|fi|pl|cz|in|au|nz|jp|kr|cn|sg|ie|mx|ar|cl|za|ru|ua|tr|gr|ro|hu|il|ly|to|tv|cc|gg|fm|sh|so|tk|ws';
const withScheme = '(?:https?:\\/\\/|www\\.)[^\\s|,;<>()\\[\\]]+';
const bare = `(?<![@\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:${topLevel})(?![\\p{L}\\p{N}-]|\\.\\p{L})(?:\\/[^\\s|,;<>()\\[\\]]*)?`;
const address = new RegExp(`${withScheme}|${bare}`, 'giu');

/** Addresses in order, as they are written. */
export function findUrls(text: string): readonly string[] {
  return Array.from(halfWidth(text).matchAll(address), (match) => match[0].replace(/[.,;:]+$/, ''));
}

export function withoutUrls(text: string): string {
  return text.replace(address, ' ');
}
