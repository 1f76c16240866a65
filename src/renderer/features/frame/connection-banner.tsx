/** Says calmly that the line is cut, once it has been for more than a blink. */
import { useLingui } from '@lingui/react';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSessionState } from '../../api/api-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './connection-banner.module.css';

/** Shorter interruptions are not worth a word. */
const blinkMs = 1_000;
/** After this long it will hardly come back by itself. */
const longMs = 20_000;

export function ConnectionBanner() {
  const { i18n } = useLingui();
  const isOpen = useSessionState() === 'open';
  const patience = useWaitingFor(!isOpen);
  return (
    // Always there, so that screen readers hear what appears in it.
    <div role="status" className={classes.place} data-shown={patience !== 'blink' || undefined}>
      {patience !== 'blink' && (
        <Notice tone="lamp" icon={<IconPlugConnectedX size={18} aria-hidden="true" />}>
          <p>
            {i18n.t({
              id: 'connection.lost',
              message: 'Reconnecting… What was queued is stored and safe.',
            })}
          </p>
          {patience === 'long' && (
            <p>
              {i18n.t({
                id: 'connection.long',
                message: 'Nightshift may have been closed. Start it again to go on here.',
              })}
            </p>
          )}
        </Notice>
      )}
    </div>
  );
}

function useWaitingFor(isWaiting: boolean): 'blink' | 'short' | 'long' {
  const [patience, setPatience] = useState<'blink' | 'short' | 'long'>('blink');
  useEffect(() => {
    if (!isWaiting) return setPatience('blink');
    const short = setTimeout(() => setPatience('short'), blinkMs);
    const long = setTimeout(() => setPatience('long'), longMs);
    return () => {
      clearTimeout(short);
      clearTimeout(long);
    };
  }, [isWaiting]);
  return patience;
}
