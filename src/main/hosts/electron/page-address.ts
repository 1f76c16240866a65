/** The one place our page comes from, and the test for it. */

export const pageScheme = 'app';
const pageHost = 'nightshift';

export const pageUrl = `${pageScheme}://${pageHost}/`;

/** Whether an address is on our page; parsed, because prefixes can be imitated. */
export function isPageUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${pageScheme}:` &&
    url.host === pageHost &&
    url.username === '' &&
    url.password === ''
  );
}
