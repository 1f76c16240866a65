/** What is being dragged over the window, as far as the browser tells before it is let go. Pure. */
import { isPictureType, mediaTypes } from '../../../shared/domain/media-type.ts';

export type Dragged =
  | {
      readonly type: 'files';
      /** 0 where the browser does not tell. */
      readonly count: number;
      /** How many of them are of a kind that is never read. */
      readonly unreadable: number;
      /** Whether it may be a folder: those, and files of unknown kinds, have no type. */
      readonly mayBeFolder: boolean;
    }
  | { readonly type: 'text' }
  | { readonly type: 'link' };

/** The part of a `DataTransfer` that is known while dragging. */
interface DragContent {
  readonly types: readonly string[];
  readonly items?: Iterable<{ readonly kind: string; readonly type?: string }>;
}

/** Null: nothing that the window takes. */
export function lookAtDrag(content: DragContent | null): Dragged | null {
  if (content === null) return null;
  const types = new Set(content.types);
  if (types.has('Files')) return lookAtFiles([...(content.items ?? [])]);
  if (types.has('text/uri-list')) return { type: 'link' };
  return types.has('text/plain') ? { type: 'text' } : null;
}

function lookAtFiles(items: readonly { readonly kind: string; readonly type?: string }[]): Dragged {
  const files = items.filter(({ kind }) => kind === 'file').map(({ type = '' }) => type);
  return {
    type: 'files',
    count: files.length,
    unreadable: files.filter(isNeverRead).length,
    mayBeFolder: files.includes(''),
  };
}

const neverRead =
  /^(audio|video|font|model)\/|^application\/(msword|vnd\.ms-|x-ms|vnd\.openxmlformats-officedocument\.(spreadsheet|presentation)|vnd\.oasis\.opendocument\.(?!text))/;
const known: ReadonlySet<string> = new Set(mediaTypes);

/** By what the system calls it; what it really is, its content tells when it is let go. */
function isNeverRead(type: string): boolean {
  return neverRead.test(type) || (isPictureType(type) && !known.has(type));
}
