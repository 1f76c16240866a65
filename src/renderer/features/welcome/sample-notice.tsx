/** Says that what is shown is sample data, and takes it away at one click. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconMasksTheater } from '@tabler/icons-react';
import { Notice } from '../../ui/notice.tsx';
import { useSamples } from './use-samples.tsx';

/** `hasOwn`: whether there is a résumé of the user's own as well. */
export function SampleNotice({ hasOwn }: { readonly hasOwn: boolean }) {
  const { i18n } = useLingui();
  const { remove, isRemoving } = useSamples();
  return (
    <Notice
      tone="lamp"
      icon={<IconMasksTheater size={18} stroke={1.7} aria-hidden="true" />}
      action={
        <Button size="compact-sm" variant="light" loading={isRemoving} onClick={remove}>
          {i18n.t({ id: 'samples.remove', message: 'Remove sample data' })}
        </Button>
      }
    >
      {hasOwn
        ? i18n.t({
            id: 'samples.beside',
            message:
              'There is sample data beside your own. It no longer counts in your profile, and you can remove it.',
          })
        : i18n.t({
            id: 'samples.shown',
            message:
              'This is sample data, of people who do not exist. Try everything: all of it goes again at one click.',
          })}
    </Notice>
  );
}
