/** What a browser tab shows that was opened without the key of this launch. */
import { useLingui } from '@lingui/react';
import { CalmScreen } from '../../ui/calm-screen.tsx';

export function NoKeyScreen() {
  const { i18n } = useLingui();
  return (
    <main>
      <CalmScreen title={i18n.t({ id: 'no-key.title', message: 'This tab has no key' })}>
        <p>
          {i18n.t({
            id: 'no-key.text',
            message:
              'Nightshift opens its window with an address that carries a key, so that no other page can read your documents. Use the address that it printed when it started.',
          })}
        </p>
      </CalmScreen>
    </main>
  );
}
