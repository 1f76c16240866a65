/** Whether what was typed is on the disk, said as it is. */
import { useLingui } from '@lingui/react';
import { IconAlertTriangle, IconCloudUpload, IconDeviceFloppy } from '@tabler/icons-react';
import { failures } from '../../../shared/domain/failures.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './draft-bar.module.css';
import type { SaveState } from './working-copy.ts';

export function SaveStateLine({ save }: { readonly save: SaveState }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const now = useNow(60_000);
  switch (save.type) {
    case 'saved':
      return (
        <span className={classes.state} role="status">
          <IconDeviceFloppy size={18} stroke={1.7} aria-hidden="true" />
          {save.at === null
            ? i18n.t({ id: 'save.version', message: 'Saved' })
            : i18n.t({
                id: 'save.draft',
                message: 'Saved {time}',
                values: { time: formats.moment(save.at, now) },
              })}
        </span>
      );
    case 'saving':
      return (
        <span className={classes.state} role="status">
          <IconCloudUpload size={18} stroke={1.7} aria-hidden="true" />
          {i18n.t({ id: 'save.saving', message: 'Saving…' })}
        </span>
      );
    case 'failed':
      return (
        <span className={classes.state} data-tone="bad" role="alert">
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
          {i18n.t({
            id: 'save.failed',
            message: 'Not saved: {reason} Nightshift tries again.',
            values: {
              reason: save.code
                ? i18n.t(failures[save.code].sentence)
                : i18n.t({ id: 'save.unreachable', message: 'there is no answer.' }),
            },
          })}
        </span>
      );
    case 'conflict':
      return (
        <span className={classes.state} data-tone="bad">
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
          {i18n.t({ id: 'save.conflict', message: 'Not saved' })}
        </span>
      );
  }
}
