/**
 * Links into the app, such as `nightshift://resumes/ID`. Anybody can make one, any web page can have
 * the system open it: so a link names a place in the window, and nothing that would be done.
 */
import { z } from 'zod';

export const linkScheme = 'nightshift';

const rooms = '(today|profile|resumes|postings|applications|insights|activity|settings)';
const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
/** All of a link, so that nothing can be hidden behind it; systems add a slash to the bare ones. */
const roomLink = new RegExp(`^${linkScheme}://${rooms}/?$`);
const resultLink = new RegExp(`^${linkScheme}://(resumes|activity/runs)/${uuid}$`);

const linkSchema = z
  .string()
  .max(128)
  .transform((link) => {
    const [, place, id] = resultLink.exec(link) ?? roomLink.exec(link) ?? [];
    if (place === undefined) return null;
    return id === undefined ? `/${place}` : `/${place}/${id}`;
  });

/** The place in the window that a link leads to; null: it is none of ours. */
export function readDeepLink(link: unknown): string | null {
  const parsed = linkSchema.safeParse(link);
  return parsed.success ? parsed.data : null;
}
