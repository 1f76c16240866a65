/** Whether Cmd is where others have Ctrl. */
export function isMac(): boolean {
  return /Mac OS X|Macintosh|iPad|iPhone/.test(navigator.userAgent);
}
