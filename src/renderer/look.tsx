/** The language and the look, around whatever is shown. */
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { DirectionProvider, type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { cssVariables } from './theme/css-variables.ts';
import { theme } from './theme/theme.ts';

interface LookProps {
  readonly styleNonce: string;
  /** `test`: no transitions and no portals. */
  readonly env?: 'default' | 'test';
  /** Where light and dark are kept; the window's storage otherwise. */
  readonly schemeManager?: MantineColorSchemeManager;
  readonly children: ReactNode;
}

export function Look({ styleNonce, env = 'default', schemeManager, children }: LookProps) {
  return (
    <I18nProvider i18n={i18n}>
      {/* As the language has set it on the page: menus and panels open to the other side. */}
      <DirectionProvider initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={() => styleNonce}
          env={env}
          {...(schemeManager && { colorSchemeManager: schemeManager })}
        >
          <Notifications position="bottom-right" limit={3} />
          {children}
        </MantineProvider>
      </DirectionProvider>
    </I18nProvider>
  );
}
