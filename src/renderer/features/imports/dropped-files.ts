/** The files in a drop or a paste, folders walked where the browser lets us. */

/** As many as one call of the contract takes; the rest of a huge folder is reported, not lost. */
const fileLimit = 10_000;

/** Files that systems put beside the user's own; nobody means to import them. */
const systemFiles: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Must be called before the event's handler returns: the browser empties the transfer after it. */
export function readDroppedFiles(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const roots = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return collect(roots.filter((root) => root !== null));
}

async function collect(roots: readonly (FileSystemEntry | File)[]): Promise<File[]> {
  const files: File[] = [];
  const open: (FileSystemEntry | File)[] = [...roots];
  for (let next = open.shift(); next && files.length < fileLimit; next = open.shift()) {
    if (next instanceof File) files.push(next);
    else if (isDirectory(next)) open.push(...(await readDirectory(next)));
    else if (isFile(next) && !systemFiles.has(next.name)) files.push(await readFile(next));
  }
  return files;
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

/** How many files are being dragged, where the browser tells before they are dropped. */
export function countDraggedFiles(transfer: DataTransfer | null): number {
  return [...(transfer?.items ?? [])].filter((item) => item.kind === 'file').length;
}

export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}
