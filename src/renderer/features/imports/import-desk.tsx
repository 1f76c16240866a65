/**
 * The one place where things come in, whichever way they come: dropped anywhere on the window,
 * chosen with the Open button or Ctrl/Cmd+O, or pasted. Files are read at once; a text is asked
 * about first, because a text may be on the clipboard for many reasons.
 */
import { useLingui } from '@lingui/react';
import {
  createContext,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { invariant } from '../../../shared/std/invariant.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { DropLayer } from './drop-layer.tsx';
import { type DroppedFiles, readChosenFiles } from './dropped-files.ts';
import { FileChooser } from './file-chooser-view.tsx';
import { type GivenText, readGivenText } from './given-text.ts';
import { useDrop } from './use-drop.ts';
import { type Import, useImport } from './use-import.ts';
import { useImportCommands } from './use-import-commands.ts';
import { usePaste } from './use-paste.ts';

type Arrivals = Pick<Import, 'arrivals' | 'dismiss'>;

interface Choosers {
  readonly openFiles: () => void;
  readonly openFolder: () => void;
}

// Two, because Open is used in places that need not be drawn again for every file that arrives.
const ArrivalsContext = createContext<Arrivals | null>(null);
const ChooserContext = createContext<Choosers | null>(null);

const dialog = lazyScreen(() =>
  import('./given-text-dialog-view.tsx').then((part) => part.GivenTextDialog),
);

interface ImportDeskProps {
  /** Called when files were given, so that the frame can show what becomes of them. */
  readonly onGiven: () => void;
  readonly children: ReactNode;
}

export function ImportDesk({ onGiven, children }: ImportDeskProps) {
  const { i18n } = useLingui();
  const textFile = useTextFile();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<GivenText | null>(null);
  const { arrivals, start, leaveOut, dismiss } = useImport();
  const desk = useMemo(() => ({ arrivals, dismiss }), [arrivals, dismiss]);
  const choosers = useChoosers(files, folder);
  const take = (dropped: DroppedFiles): void => {
    if (dropped.files.length + dropped.leftOut.length === 0) return;
    onGiven();
    leaveOut(dropped.leftOut);
    if (dropped.files.length > 0) void start(dropped.files);
  };
  const takeFiles = (list: readonly File[]) => take(readChosenFiles(list));
  const takeText = (text: string) => setGiven(readGivenText(text));
  const dragged = useDrop({ onFiles: take, onText: takeText });
  usePaste({ onFiles: takeFiles, onText: takeText });
  useImportCommands(choosers.openFolder);

  return (
    <ChooserContext value={choosers}>
      <ArrivalsContext value={desk}>{children}</ArrivalsContext>
      <FileChooser
        input={files}
        label={i18n.t({ id: 'import.choose', message: 'Choose résumés to read' })}
        onFiles={takeFiles}
      />
      <FileChooser
        input={folder}
        isFolder
        label={i18n.t({ id: 'import.choose-folder', message: 'Choose a folder of résumés' })}
        onFiles={takeFiles}
      />
      {dragged !== null && <DropLayer dragged={dragged} />}
      <Suspense fallback={null}>
        {given !== null && (
          <dialog.Screen
            given={given}
            onClose={() => setGiven(null)}
            onRead={(text) => {
              setGiven(null);
              takeFiles([textFile(text)]);
            }}
          />
        )}
      </Suspense>
    </ChooserContext>
  );
}

type Input = RefObject<HTMLInputElement | null>;

function useChoosers(files: Input, folder: Input): Choosers {
  const openFiles = useCallback(() => files.current?.click(), [files]);
  const openFolder = useCallback(() => folder.current?.click(), [folder]);
  return useMemo(() => ({ openFiles, openFolder }), [openFiles, openFolder]);
}

/** Makes the file as which a text goes in, called after the time at which it came. */
function useTextFile(): (text: string) => File {
  const { i18n } = useLingui();
  const formats = useFormats();
  return (text) => {
    const when = formats.dateTime(Date.now()).replace(/[/\\:]/g, '.');
    const name = i18n.t({ id: 'given.text.name', message: 'Text of {when}', values: { when } });
    return new File([text], `${name}.txt`, { type: 'text/plain' });
  };
}

/** What became of the files that were given. */
export function useArrivals(): Arrivals {
  const arrivals = useContext(ArrivalsContext);
  invariant(arrivals, 'useArrivals is used inside an ImportDesk');
  return arrivals;
}

/** Lets the user choose files. */
export function useOpenChooser(): () => void {
  return useChooserContext().openFiles;
}

/** Lets the user choose a folder, of which all files are read. */
export function useOpenFolder(): () => void {
  return useChooserContext().openFolder;
}

function useChooserContext(): Choosers {
  const choosers = useContext(ChooserContext);
  invariant(choosers, 'choosers are used inside an ImportDesk');
  return choosers;
}
