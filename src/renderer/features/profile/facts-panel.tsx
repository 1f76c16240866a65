/** The facts of the profile: what is to be settled, then section by section, then what it rests on. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ProfileView } from '../../../shared/contract/profile.ts';
import { emptyContact } from '../../../shared/domain/profile/empty-contact.ts';
import {
  type ProfileSection,
  profileSections,
} from '../../../shared/domain/profile/section-rules.ts';
import { Notice } from '../../ui/notice.tsx';
import { useOpenChooser } from '../imports/import-desk.tsx';
import { SampleNotice } from '../welcome/sample-notice.tsx';
import { CompletenessLine } from './completeness-view.tsx';
import { ConflictList } from './conflict-list.tsx';
import { FactSection, OtherSections } from './fact-section.tsx';
import { MadeFrom } from './made-from-view.tsx';
import classes from './profile.module.css';
import { ProfileEmpty } from './profile-empty-view.tsx';
import { RemovedFacts } from './removed-facts-view.tsx';
import { SourceNamesProvider, sourceName } from './source-names.tsx';
import { UndoLine } from './undo-line-view.tsx';
import { useFactActs } from './use-fact-acts.ts';

export function FactsPanel({ profile }: { readonly profile: ProfileView }) {
  const { i18n } = useLingui();
  const openChooser = useOpenChooser();
  const acts = useFactActs();
  const [isByHand, setIsByHand] = useState(false);
  const [writing, setWriting] = useState<ProfileSection | null>(null);
  const nameless = i18n.t({ id: 'profile.source.nameless', message: 'a résumé without a name' });
  const names = useMemo(
    () => new Map(profile.sources.map((one) => [one.resumeId, sourceName(one, nameless)])),
    [profile.sources, nameless],
  );
  const isEmpty = profile.facts.length + profile.removed.length + profile.sources.length === 0;
  if (isEmpty && !isByHand) {
    return (
      <ProfileEmpty
        openButton={
          <Button size="md" onClick={openChooser}>
            {i18n.t({ id: 'profile.empty.open', message: 'Open résumés…' })}
          </Button>
        }
        onWrite={() => setIsByHand(true)}
      />
    );
  }
  const hasFacts = new Set(profile.facts.map(({ section }) => section));
  // What is being written stays where it is, also when its first value is saved.
  const isShown = (section: ProfileSection) =>
    alwaysShown.has(section) || (hasFacts.has(section) && section !== writing);
  const shownSections = profileSections.filter(isShown);
  const otherSections = addedSections.filter((section) => !isShown(section));
  return (
    <SourceNamesProvider value={names}>
      <div className={classes.panel}>
        {profile.sources.some(({ isSample, isLeftOut }) => isSample && !isLeftOut) && (
          <SampleNotice hasOwn={false} />
        )}
        <UndoLine act={acts.lastAct} />
        {acts.hasFailed && <NotDone />}
        <ConflictList
          facts={profile.facts}
          count={profile.conflictCount}
          onSettle={acts.onSettle}
        />
        <CompletenessLine completeness={profile.completeness} />
        <div className={classes.sheet}>
          {shownSections.map((section) => (
            <FactSection
              key={section}
              section={section}
              facts={factsOf(profile, section)}
              onRemove={acts.onRemove}
            />
          ))}
          <OtherSections sections={otherSections} onOpen={setWriting} />
        </div>
        <RemovedFacts facts={profile.removed} onRestore={acts.onRestore} />
        <MadeFrom sources={profile.sources} onLeaveOut={acts.onLeaveOut} />
      </div>
    </SourceNamesProvider>
  );
}

/** What nearly everybody has; the rest takes room only where there is something of it. */
const alwaysShown: ReadonlySet<ProfileSection> = new Set([
  ...(['contact', 'work', 'education', 'skills', 'languages'] as const),
]);
const addedSections = profileSections.filter((section) => section !== 'contact');

function factsOf({ facts }: ProfileView, section: ProfileView['facts'][number]['section']) {
  const own = facts.filter((fact) => fact.section === section);
  return section === 'contact' && own.length === 0 ? [emptyContact] : own;
}

function NotDone() {
  const { i18n } = useLingui();
  return (
    <div role="alert">
      <Notice tone="bad" icon={<IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />}>
        {i18n.t({
          id: 'profile.not-done',
          message:
            'That was not saved: it may have been changed in another window. What you see is how it stands now.',
        })}
      </Notice>
    </div>
  );
}
