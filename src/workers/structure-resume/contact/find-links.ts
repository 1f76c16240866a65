/** Finds the person's own pages: profiles on networks and a website. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Piece } from './contact-pieces.ts';
import { findEmail, withoutEmails } from './find-email.ts';
import { findUrls } from './find-urls.ts';
import { networkNamed, networkOf } from './networks.ts';

export type Profile = NonNullable<Resume['basics']['profiles']>[number];

export interface Links {
  readonly url: string | null;
  readonly profiles: readonly Profile[];
}

const username = /^@?[\p{L}\p{N}][\p{L}\p{N}._-]{1,38}$/u;
const labelled = /^([\p{L}][\p{L} /]{0,16}?)\s*(?::\/\/|:|\s[-–]\s|\s)\s*(@?\S+)$/u;
const labelAfter = /^(@?\S+)\s*\(\s*([\p{L} ]{1,16})\s*\)$/u;

export function findLinks(pieces: readonly Piece[]): Links {
  const profiles: Profile[] = [];
  const sites: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const found = profileOf(piece, labelOf(piece, pieces.slice(Math.max(0, index - 6), index)));
    if (found) profiles.push(found, ...moreProfiles(piece, found));
    sites.push(...siteOf(piece).filter((url) => networkOf(url) === null));
  }
  const unique = profiles.filter(
    (profile, index) =>
      profiles.findIndex((other) => isSame(other, profile)) === index &&
      !profiles.some((other) => isCutOff(profile, other)),
  );
  return { url: sites[0] ?? null, profiles: unique };
}

/** Further profiles in one piece, as in a line that parts its facts by commas. */
function moreProfiles(piece: Piece, found: Profile): readonly Profile[] {
  const urls = findUrls(withoutEmails(piece.text)).filter((url) => url !== found.url);
  return urls.flatMap((url) => fromUrl(url) ?? []);
}

/** The network named just before the piece: beside it, or above it at the same left edge. */
function labelOf(piece: Piece, before: readonly Piece[]): string | null {
  const beside = before.at(-1);
  if (beside && beside.line === piece.line) {
    const label = networkNamed(beside.text);
    if (label) return label;
  }
  const above = before.findLast(
    ({ line, x }) => line !== piece.line && Math.abs(x - piece.x) < 6 && piece.line.y > line.y,
  );
  const isNear = above && piece.line.y - above.line.bottom < 1.5 * piece.line.size;
  return above && isNear ? networkNamed(above.text) : null;
}

function profileOf(piece: Piece, label: string | null): Profile | null {
  const text = withoutEmails(piece.text).trim();
  const url = findUrls(text).find((candidate) => networkOf(candidate) !== null);
  if (url !== undefined) return fromUrl(url);
  const linked = piece.url && !findEmail(piece.text) ? networkOf(piece.url) : null;
  if (linked && piece.url) return fromUrl(piece.url);
  const named = labelled.exec(text);
  const network = named ? networkNamed(named[1] ?? '') : null;
  if (network && named && username.test(named[2] ?? ''))
    return labelledProfile(network, named[2] ?? '');
  const after = labelAfter.exec(text);
  const networkAfter = after ? networkNamed(after[2] ?? '') : null;
  if (networkAfter && after) return labelledProfile(networkAfter, after[1] ?? '');
  if (label && username.test(text) && networkNamed(text) === null)
    return labelledProfile(label, text);
  return null;
}

const labelledProfile = (network: string, user: string): Profile => ({
  network,
  username: user.replace(/^@/, ''),
});

function fromUrl(url: string): Profile | null {
  const page = networkOf(url);
  if (!page) return null;
  return { network: page.network, ...(page.username ? { username: page.username } : {}), url };
}

/** Addresses in the text, or under it when the text itself is a name such as "Website". */
function siteOf(piece: Piece): readonly string[] {
  const shown = findUrls(withoutEmails(piece.text));
  if (shown.length > 0) return shown;
  const isWordFor = /^(?:(?:my |personal )?(?:website|web site|homepage|portfolio|blog|site))$/i;
  return piece.url && isWordFor.test(piece.text) && /^https?:/i.test(piece.url) ? [piece.url] : [];
}

function isSame(a: Profile, b: Profile): boolean {
  if (a.network !== b.network) return false;
  const plain = (value: string | undefined): string => (value ?? '').toLowerCase();
  return plain(a.username) === plain(b.username) || (a.url !== undefined && a.url === b.url);
}

/** The address as it is printed, cut at the end of its line, of a link that is told whole. */
function isCutOff(profile: Profile, whole: Profile): boolean {
  const [cut, full] = [profile.username, whole.username];
  const isSameNetwork = profile.network === whole.network && profile !== whole;
  return (
    isSameNetwork &&
    cut !== undefined &&
    full !== undefined &&
    cut.length > 2 &&
    full.length > cut.length &&
    full.startsWith(cut)
  );
}
