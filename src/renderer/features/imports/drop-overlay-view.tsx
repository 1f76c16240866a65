/** Covers the window while files are dragged over it, and says what letting go will do. */
import { useLingui } from '@lingui/react';
import { IconFileDescription } from '@tabler/icons-react';
import classes from './drop-overlay.module.css';

interface DropOverlayProps {
  /** How many are dragged; 0 where that is not known yet. */
  readonly count: number;
}

export function DropOverlay({ count }: DropOverlayProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.overlay} data-testid="drop-overlay">
      <div className={classes.sheet}>
        <IconFileDescription size={44} stroke={1.3} aria-hidden="true" />
        <p className={classes.title}>
          {i18n.t({
            id: 'import.drop',
            message:
              '{count, plural, =0 {Read these as résumés} one {Read # file as a résumé} other {Read # files as résumés}}',
            values: { count },
          })}
        </p>
        <p className={classes.text}>
          {i18n.t({
            id: 'import.drop.detail',
            message:
              'PDF, Word, OpenDocument, RTF, web pages, text and scans. They are read on this computer and stay here.',
          })}
        </p>
      </div>
    </div>
  );
}
