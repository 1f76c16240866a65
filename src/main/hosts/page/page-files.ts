/** The built window's files, found by URL path and never outside their folder. */
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { documentHeaders, securityHeaders } from './page-headers.ts';
import { type PageLook, withLook } from './page-look.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PageFiles {
  /** The file at a URL's raw path (`/` is the page itself), or null where there is none. */
  read(rawPath: string): Promise<PageFile | null>;
}

const noncePlaceholder = '__CSP_NONCE__';

export interface PageFilesOptions {
  /** What the page may reach besides its own origin. */
  readonly connect?: readonly string[];
  /** How the page is to look now. */
  readonly readLook?: (() => PageLook) | undefined;
}

export function createPageFiles(folder: string, options: PageFilesOptions = {}): PageFiles {
  async function find(rawPath: string): Promise<string | null> {
    const parts = toPathParts(rawPath);
    if (parts === null) return null;
    try {
      // Compared after links are followed, so that no link in the folder leads out of it.
      const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, ...parts))]);
      return path.startsWith(root + sep) ? path : null;
    } catch {
      return null;
    }
  }

  return {
    async read(rawPath) {
      const path = await find(rawPath === '/' ? '/index.html' : rawPath);
      const contentType = path === null ? undefined : contentTypes[extname(path)];
      if (path === null || contentType === undefined) return null;
      const body = await readFile(path).catch(() => null);
      if (body === null) return null;
      return extname(path) === '.html'
        ? toDocument(body.toString('utf8'), contentType, options)
        : toAsset(body, contentType);
    },
  };
}

/** The decoded parts of a path, or null for anything that is not plainly below the root. */
function toPathParts(rawPath: string): string[] | null {
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return null;
  }
  const parts = path.split('/').slice(1);
  const isPlain = (part: string): boolean => /^[\w@-][\w.@-]*$/.test(part);
  return path.startsWith('/') && parts.every(isPlain) ? parts : null;
}

function toDocument(
  html: string,
  contentType: string,
  { connect = [], readLook }: PageFilesOptions,
): PageFile {
  const nonce = randomBytes(16).toString('base64url');
  const looked = readLook ? withLook(html, readLook()) : html;
  const body = Buffer.from(looked.replaceAll(noncePlaceholder, nonce));
  return { body, headers: { ...documentHeaders(nonce, connect), 'Content-Type': contentType } };
}

function toAsset(body: Buffer, contentType: string): PageFile {
  // Asset names carry a hash of their content, but a rebuilt app may use the same port again.
  const headers = { ...securityHeaders, 'Content-Type': contentType, 'Cache-Control': 'no-cache' };
  return { body, headers };
}
