/** Says what changes to those who do not see it; shows nothing. */
import { VisuallyHidden } from '@mantine/core';

export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
