/** Settings: everything that can be set, by parts, to be searched, stored as it is changed. */
import { useLingui } from '@lingui/react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { ModelsSection } from '../models/models-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { DataSection } from './data-section.tsx';
import { JobsSection } from './jobs-section.tsx';
import { LaterSection } from './later-section-view.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { SavingProvider } from './saving.tsx';
import { SchedulesSection } from './schedules-section.tsx';
import { searchSettings } from './search-settings.ts';
import { SettingResults } from './setting-results-view.tsx';
import { type SectionId, sectionIds, settingSections } from './setting-sections.ts';
import classes from './settings.module.css';
import { SettingsNav } from './settings-nav-view.tsx';
import { useSettingEntries } from './use-setting-entries.ts';
import { useWantedSetting } from './use-wanted-setting.ts';

const sections: Readonly<Record<SectionId, ReactNode>> = {
  appearance: <AppearanceSection />,
  jobs: <JobsSection />,
  schedules: <SchedulesSection />,
  notifications: <NotificationsSection />,
  models: <ModelsSection />,
  sources: <LaterSection id="sources" />,
  mail: <LaterSection id="mail" />,
  privacy: <PrivacySection />,
  backups: <BackupsSection />,
  data: <DataSection />,
};

export function SettingsScreen() {
  const { i18n } = useLingui();
  const { '*': place = '' } = useParams();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const entries = useSettingEntries();
  const title = i18n.t({ id: 'room.settings', message: 'Settings' });
  useDocumentTitle(title);
  const section = sectionIds.find((id) => id === place);
  if (section === undefined) return <Navigate to="/settings/appearance" replace />;
  return (
    <SavingProvider>
      <ScreenHeader title={title} />
      <TextInput
        type="search"
        className={classes.search ?? ''}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
        aria-label={i18n.t({ id: 'settings.search', message: 'Search the settings' })}
        placeholder={i18n.t({ id: 'settings.search', message: 'Search the settings' })}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={classes.layout}>
        <SettingsNav />
        <div className={classes.content}>
          {wanted.trim() === '' ? (
            <SettingPart key={section} id={section} />
          ) : (
            <SettingResults
              query={wanted}
              found={searchSettings(entries, wanted)}
              onChoose={() => setQuery('')}
            />
          )}
        </div>
      </div>
    </SavingProvider>
  );
}

function SettingPart({ id }: { readonly id: SectionId }) {
  const { i18n } = useLingui();
  useWantedSetting();
  return (
    <section className={classes.sheet} aria-labelledby="section-heading">
      <h2 id="section-heading" className={classes.heading}>
        {i18n.t(settingSections[id].words)}
      </h2>
      {sections[id]}
    </section>
  );
}
