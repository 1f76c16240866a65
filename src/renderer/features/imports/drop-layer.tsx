/** What dropping will do, with what is set up about models in mind. */
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import type { Dragged } from './dragged.ts';
import { DropOverlay } from './drop-overlay-view.tsx';

export function DropLayer({ dragged }: { readonly dragged: Dragged }) {
  const { queries } = useApi();
  const { data } = useQuery(queries.models.get.queryOptions());
  const chosen = data && [data.choices.structuring, data.choices.vision];
  const helper = data?.providers.find(
    ({ id, reach }) => reach === 'elsewhere' && chosen?.some((one) => one?.providerId === id),
  );
  return <DropOverlay dragged={dragged} helper={helper?.name ?? null} />;
}
