/** What starts, links and the system ask of the app: files to read, a place to show. */

import { readDeepLink } from './deep-link.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { FileTaker } from './file-taker.ts';
import { readLaterStart, type Wish } from './launch-arguments.ts';

interface WishParts {
  /** Of this start. */
  readonly first: Wish;
  readonly takeFiles: FileTaker;
  readonly show: (place?: string) => void;
  /** What the system asked before anybody could listen: links and files of macOS. */
  readonly early: readonly Wish[];
}

export function takeWishes(
  { app }: Pick<ElectronParts, 'app'>,
  { first, takeFiles, show, early }: WishParts,
): void {
  const fulfil = ({ files, place }: Wish): void => {
    if (files.length > 0) void takeFiles(files);
    show(place ?? undefined);
  };
  if (first.files.length > 0) void takeFiles(first.files);
  early.forEach(fulfil);
  app.on('second-instance', (...[, , , data]) => fulfil(readLaterStart(data)));
  app.on('activate', () => show());
  listenToSystem({ app }, fulfil);
}

/** macOS opens files and links by events, from its start on. */
export function listenToSystem(
  { app }: Pick<ElectronParts, 'app'>,
  onWish: (wish: Wish) => void,
): () => void {
  const onFile = (event: Electron.Event, path: string): void => {
    event.preventDefault();
    onWish({ files: [path], place: null });
  };
  const onLink = (event: Electron.Event, link: string): void => {
    event.preventDefault();
    const place = readDeepLink(link);
    if (place !== null) onWish({ files: [], place });
  };
  app.on('open-file', onFile);
  app.on('open-url', onLink);
  return () => {
    app.off('open-file', onFile);
    app.off('open-url', onLink);
  };
}
