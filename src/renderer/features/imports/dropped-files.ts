/** The files in a drop or a paste, folders walked where the browser lets us. */

export interface DroppedFiles {
  readonly files: readonly File[];
  /** What could not be taken, so that nothing is ignored in silence. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  /** Of the file or folder; of what was too much, that of nothing. */
  readonly fileName: string;
  /** `too-many`: all beyond the limit. */
  readonly reason: 'unreadable' | 'empty-folder' | 'too-many';
}

/** As many as one call of the contract takes. */
export const fileLimit = 10_000;

/** Files that systems put beside the user's own; nobody means to import them. */
const systemFiles: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Must be called before the event's handler returns: the browser empties the transfer after it. */
export function readDroppedFiles(transfer: DataTransfer): Promise<DroppedFiles> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const roots = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return collect(roots.filter((root) => root !== null));
}

/** What was chosen with a dialog, a whole folder perhaps. */
export function readChosenFiles(chosen: readonly File[]): DroppedFiles {
  const files = chosen.filter(({ name }) => !systemFiles.has(name));
  return {
    files: files.slice(0, fileLimit),
    leftOut: files.length > fileLimit ? [tooMany] : [],
  };
}

const tooMany: LeftOut = { fileName: '', reason: 'too-many' };

async function collect(roots: readonly (FileSystemEntry | File)[]): Promise<DroppedFiles> {
  const files: File[] = [];
  const leftOut: LeftOut[] = [];
  for (const root of roots) {
    if (files.length >= fileLimit) {
      leftOut.push(tooMany);
      break;
    }
    const before = files.length + leftOut.length;
    await walk(root, files, leftOut);
    const isEmpty = files.length + leftOut.length === before;
    if (isEmpty && !(root instanceof File) && isDirectory(root)) {
      leftOut.push({ fileName: root.name, reason: 'empty-folder' });
    }
    if (leftOut.includes(tooMany)) break;
  }
  return { files, leftOut };
}

/** Adds what is in one file or folder; what cannot be read is named, and the rest goes on. */
async function walk(root: FileSystemEntry | File, files: File[], leftOut: LeftOut[]) {
  const open: (FileSystemEntry | File)[] = [root];
  for (let next = open.shift(); next; next = open.shift()) {
    if (files.length >= fileLimit) {
      leftOut.push(tooMany);
      return;
    }
    try {
      if (next instanceof File) files.push(next);
      else if (isDirectory(next)) open.push(...(await readDirectory(next)));
      else if (isFile(next) && !systemFiles.has(next.name)) files.push(await readFile(next));
    } catch {
      leftOut.push({ fileName: next.name, reason: 'unreadable' });
    }
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function readDirectory(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives a folder in portions and ends with an empty one.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}
