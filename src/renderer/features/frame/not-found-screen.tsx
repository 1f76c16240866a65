/** An address that leads nowhere. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { CalmScreen } from '../../ui/calm-screen.tsx';

export function NotFoundScreen() {
  const { i18n } = useLingui();
  return (
    <CalmScreen
      title={i18n.t({ id: 'not-found.title', message: 'There is nothing here' })}
      action={
        <Button component={Link} to="/today">
          {i18n.t({ id: 'not-found.today', message: 'To Today' })}
        </Button>
      }
    >
      <p>{i18n.t({ id: 'not-found.text', message: 'This address leads nowhere.' })}</p>
    </CalmScreen>
  );
}
