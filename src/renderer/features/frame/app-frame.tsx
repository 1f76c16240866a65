/** What stands around every screen: the rail with the rooms, Open, the job indicator, the drop. */
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, Suspense } from 'react';
import { Outlet } from 'react-router';
import { CommandLayer } from '../commands/command-layer.tsx';
import { CommandsProvider } from '../commands/commands-provider.tsx';
import { WorkingCopiesProvider } from '../editor/working-copies.tsx';
import { ImportDesk } from '../imports/import-desk.tsx';
import { ClearFinishedProvider } from '../jobs/clear-finished.tsx';
import { ConsentDesk } from '../models/consent-desk.tsx';
import { SearchCommands } from '../search/search-commands.tsx';
import { SettingCommandSource } from '../settings/setting-command-source.tsx';
import { UndoProvider } from '../undo/undo-provider.tsx';
import classes from './app-frame.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { FrameChrome } from './frame-chrome.tsx';
import { FrameCommands } from './frame-commands.tsx';
import { QueueBanner } from './queue-banner.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SkipLink } from './skip-link-view.tsx';
import { useArrival } from './use-arrival.ts';

export function AppFrame() {
  const [isTrayOpen, tray] = useDisclosure(false);
  useArrival();
  return (
    <FrameDesks>
      <ImportDesk onGiven={tray.open}>
        <FrameCommands onToggleTray={tray.toggle} />
        <SettingCommandSource />
        <SearchCommands />
        <SkipLink />
        <div className={classes.frame}>
          <FrameChrome isTrayOpen={isTrayOpen} onTrayChange={tray.set} />
          <main id="main" className={classes.main}>
            <ConnectionBanner />
            <QueueBanner />
            <ScreenBoundary>
              <WorkingCopiesProvider>
                <Suspense fallback={null}>
                  <Outlet />
                </Suspense>
              </WorkingCopiesProvider>
            </ScreenBoundary>
          </main>
        </div>
      </ImportDesk>
    </FrameDesks>
  );
}

/** What outlives every screen: the commands, and what can be undone. */
function FrameDesks({ children }: { readonly children: ReactNode }) {
  return (
    <CommandsProvider>
      <CommandLayer>
        <UndoProvider>
          <ClearFinishedProvider>
            <ConsentDesk>{children}</ConsentDesk>
          </ClearFinishedProvider>
        </UndoProvider>
      </CommandLayer>
    </CommandsProvider>
  );
}
