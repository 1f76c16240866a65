/** The profile: what is true of the user, and what they are looking for. */
import { useLingui } from '@lingui/react';
import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { FactsPanel } from './facts-panel.tsx';
import { useProfile } from './use-profile.ts';
import { WishesPanel } from './wishes-panel.tsx';

const tabs = ['facts', 'wishes'] as const;

export function ProfileScreen() {
  const { i18n } = useLingui();
  const [search, setSearch] = useSearchParams();
  const { data: profile, isError, refetch } = useProfile();
  const title = i18n.t({ id: 'profile.title', message: 'Profile' });
  useDocumentTitle(title);
  const shown = tabs.find((tab) => tab === search.get('show')) ?? 'facts';
  return (
    <>
      <ScreenHeader title={title} />
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(tab) => setSearch(tab === 'wishes' ? { show: tab } : {}, { replace: true })}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="facts">
            {i18n.t({ id: 'profile.tab.facts', message: 'About you' })}
          </Tabs.Tab>
          <Tabs.Tab value="wishes">
            {i18n.t({ id: 'profile.tab.wishes', message: 'What you look for' })}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="facts">
          {isError && !profile && <LoadProblem onRetry={() => void refetch()} />}
          {profile && <FactsPanel profile={profile} />}
        </Tabs.Panel>
        <Tabs.Panel value="wishes">
          <WishesPanel facts={profile?.facts ?? []} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
