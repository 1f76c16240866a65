/** Lays the palette and the sheet of shortcuts over the window, and hears the keys of all commands. */
import { useLingui } from '@lingui/react';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import {
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useRef,
  useState,
} from 'react';
import { invariant } from '../../../shared/std/invariant.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { CommandKeyboard } from './command-keyboard.tsx';
import { useCommands } from './commands-provider.tsx';

interface LayerProps {
  readonly onClose: () => void;
}

const palette = lazyScreen<LayerProps>(() =>
  import('./command-palette.tsx').then((part) => part.CommandPalette),
);
const shortcuts = lazyScreen<LayerProps>(() =>
  import('./shortcuts-sheet.tsx').then((part) => part.ShortcutsSheet),
);

export async function preloadCommandLayer(): Promise<void> {
  await Promise.allSettled([palette.preload(), shortcuts.preload()]);
}

type Layer = 'palette' | 'shortcuts';

const OpenLayerContext = createContext<((layer: Layer) => void) | null>(null);

export function CommandLayer({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Layer | null>(null);
  const before = useRef<HTMLElement | null>(null);

  const open = useCallback((layer: Layer) => {
    const { activeElement } = document;
    // From the sheet to the palette, the place below both stays the same.
    if (!activeElement?.closest('[data-command-sheet]')) {
      before.current = activeElement instanceof HTMLElement ? activeElement : null;
    }
    setShown(layer);
  }, []);
  // The focus goes back before anything runs, so that what runs may take it elsewhere.
  const close = useCallback(() => {
    setShown(null);
    if (before.current?.isConnected) before.current.focus({ preventScroll: true });
  }, []);

  return (
    <OpenLayerContext value={open}>
      {children}
      <LayerCommands onOpen={open} />
      <CommandKeyboard />
      <Suspense fallback={null}>
        {shown === 'palette' && <palette.Screen onClose={close} />}
        {shown === 'shortcuts' && <shortcuts.Screen onClose={close} />}
      </Suspense>
    </OpenLayerContext>
  );
}

export function useOpenPalette(): () => void {
  const open = useContext(OpenLayerContext);
  invariant(open, 'useOpenPalette is used inside a CommandLayer');
  return useCallback(() => open('palette'), [open]);
}

function LayerCommands({ onOpen }: { readonly onOpen: (layer: Layer) => void }) {
  const { i18n } = useLingui();
  useCommands([
    {
      id: 'palette.open',
      title: i18n.t({ id: 'commands.palette', message: 'Find a command' }),
      group: 'help',
      shortcut: { key: 'k', mod: true, inFields: true, overSheet: true },
      Icon: IconSearch,
      run: () => onOpen('palette'),
    },
    {
      id: 'shortcuts.show',
      title: i18n.t({ id: 'commands.shortcuts', message: 'Show all keyboard shortcuts' }),
      synonyms: i18n
        .t({ id: 'commands.shortcuts.words', message: 'help, keys, hotkeys, cheat sheet' })
        .split(', '),
      group: 'help',
      shortcut: { key: '?' },
      Icon: IconKeyboard,
      run: () => onOpen('shortcuts'),
    },
  ]);
  return null;
}
