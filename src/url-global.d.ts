/**
 * `URL` is there wherever shared code runs, but TypeScript has it only in the libraries of browsers
 * and of Node, and shared code is checked against neither.
 */
interface URL {
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly search: string;
  readonly hash: string;
}

declare const URL: {
  new (url: string): URL;
  canParse(url: string): boolean;
};
