/** Shows a calm screen in place of one that broke; the rail and the tray stay usable. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { CalmScreen } from '../../ui/calm-screen.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';

export function ScreenBoundary({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary place={pathname} fallback={<BrokenScreen />}>
      {children}
    </ErrorBoundary>
  );
}

export function BrokenScreen() {
  const { i18n } = useLingui();
  return (
    <CalmScreen
      title={i18n.t({ id: 'broken.title', message: 'This screen stopped working' })}
      action={
        <Button onClick={() => window.location.reload()}>
          {i18n.t({ id: 'broken.reload', message: 'Reload' })}
        </Button>
      }
    >
      <p>
        {i18n.t({
          id: 'broken.text',
          message:
            'A mistake in Nightshift, not in your files. Jobs go on in the background and nothing that was stored is lost.',
        })}
      </p>
    </CalmScreen>
  );
}
