/** How long something will still take, rounded: nobody can know it to the second. */
import { useLingui } from '@lingui/react';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** From here on hours say enough. */
const manyMinutes = 90;

export function TimeLeft({ ms: leftMs }: { readonly ms: number }) {
  const { i18n } = useLingui();
  const minutes = Math.ceil(leftMs / minuteMs);
  if (minutes <= 1) {
    return i18n.t({ id: 'batch.eta.soon', message: 'less than a minute left' });
  }
  if (minutes < manyMinutes) {
    const values = { minutes };
    return i18n.t({ id: 'batch.eta', message: 'about {minutes, number} min left', values });
  }
  const values = { hours: Math.round(leftMs / hourMs) };
  return i18n.t({ id: 'batch.eta.hours', message: 'about {hours, number} h left', values });
}
