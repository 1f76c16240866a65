/**
 * The one place where files come in, whichever way they come: dropped anywhere on the window,
 * chosen with the Open button or its command, or pasted.
 */
import { useLingui } from '@lingui/react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
import { invariant } from '../../../shared/std/invariant.ts';
import { DropOverlay } from './drop-overlay-view.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useFilePaste } from './use-file-paste.ts';
import { type Import, useImport } from './use-import.ts';

type Arrivals = Pick<Import, 'arrivals' | 'dismiss'>;

// Two, because Open is used in places that need not be drawn again for every file that arrives.
const ArrivalsContext = createContext<Arrivals | null>(null);
const ChooserContext = createContext<(() => void) | null>(null);

interface ImportDeskProps {
  /** Called when files were given, so that the frame can show what becomes of them. */
  readonly onGiven: () => void;
  readonly children: ReactNode;
}

export function ImportDesk({ onGiven, children }: ImportDeskProps) {
  const { i18n } = useLingui();
  const chooser = useRef<HTMLInputElement>(null);
  const { arrivals, start, dismiss } = useImport();
  const desk = useMemo(() => ({ arrivals, dismiss }), [arrivals, dismiss]);
  const openChooser = useCallback(() => chooser.current?.click(), []);
  const take = (files: readonly File[]): void => {
    if (files.length === 0) return;
    onGiven();
    void start(files);
  };
  const { dragged } = useFileDrop(take);
  useFilePaste(take);

  return (
    <ChooserContext value={openChooser}>
      <ArrivalsContext value={desk}>{children}</ArrivalsContext>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={i18n.t({ id: 'import.choose', message: 'Choose résumés to read' })}
        onChange={(event) => {
          const { files } = event.currentTarget;
          take([...(files ?? [])]);
          // So that choosing the same file again is heard as well.
          event.currentTarget.value = '';
        }}
      />
      {dragged !== null && <DropOverlay count={dragged} />}
    </ChooserContext>
  );
}

/** What became of the files that were given. */
export function useArrivals(): Arrivals {
  const arrivals = useContext(ArrivalsContext);
  invariant(arrivals, 'useArrivals is used inside an ImportDesk');
  return arrivals;
}

/** Lets the user choose files. */
export function useOpenChooser(): () => void {
  const openChooser = useContext(ChooserContext);
  invariant(openChooser, 'useOpenChooser is used inside an ImportDesk');
  return openChooser;
}
