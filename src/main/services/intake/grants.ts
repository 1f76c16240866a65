/**
 * One-use permissions to read a file that the user chose. A window only ever holds these, never a
 * path, so that a page that was taken over cannot have other files read.
 */
import { randomBytes } from 'node:crypto';
import type { AppError } from '../../../shared/domain/app-error.ts';
import type { MediaType } from '../../../shared/domain/media-type.ts';

/** Where the bytes of a granted file are. */
export type GrantedFile = { readonly fileName: string } & (
  | { readonly at: 'path'; readonly path: string }
  | { readonly at: 'store'; readonly hash: string; readonly mediaType: MediaType }
  /** Received, and found to be nothing that can be read. */
  | { readonly at: 'nowhere'; readonly error: AppError }
);

export interface Grants {
  /** A secret of 43 characters that stands for the file, for ten minutes and one use. */
  add(file: GrantedFile): string;
  /** The file, once; null when the grant is unknown, used or too old. */
  take(grant: string): GrantedFile | null;
}

export const grantLifetimeMs = 10 * 60_000;
const secretBytes = 32;

/** `now` gives milliseconds from any fixed start, and never goes back. */
export function createGrants(now: () => number): Grants {
  // A map keeps its order, so the oldest grants stand first.
  const grants = new Map<string, { readonly file: GrantedFile; readonly expiresAt: number }>();

  function forgetExpired(): void {
    for (const [grant, { expiresAt }] of grants) {
      if (expiresAt > now()) return;
      grants.delete(grant);
    }
  }

  return {
    add(file) {
      forgetExpired();
      const grant = randomBytes(secretBytes).toString('base64url');
      grants.set(grant, { file, expiresAt: now() + grantLifetimeMs });
      return grant;
    },
    take(grant) {
      // Only this one is looked at: on the way to the oldest, a map passes all that were taken before.
      const found = grants.get(grant);
      grants.delete(grant);
      return found !== undefined && found.expiresAt > now() ? found.file : null;
    },
  };
}
