/** Tells answers of a model server from pages that somebody else put in their place. */
import { AppError } from '../../shared/domain/app-error.ts';

export interface PagePlace {
  readonly values: Readonly<Record<string, string>>;
  /** Whether whoever runs the network in between can answer in the server's name. */
  readonly isOpen: boolean;
}

/** A proxy, or the network, wants somebody to sign in. */
const SIGN_IN = new Set([407, 511]);
const MARKUP = /^(text\/html|application\/xhtml\+xml|(text|application)\/xml)\b/i;

/**
 * The response, if a model server may have sent it.
 *
 * @throws AppError `network-captive` where it may be the network's page, else `model-server-strange`
 */
export function refuseStrangePages(response: Response, { values, isOpen }: PagePlace): Response {
  const { status, headers } = response;
  const isPage = status < 300 && MARKUP.test(headers.get('content-type') ?? '');
  // Redirects are not followed: the next server is not the one that the user has set up.
  const isElsewhere = status >= 300 && status < 400;
  const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  if (SIGN_IN.has(status)) throw new AppError('network-captive', { values });
  if (!isPage && !isElsewhere && !isPacked) return response;
  throw new AppError(isOpen ? 'network-captive' : 'model-server-strange', { values });
}
