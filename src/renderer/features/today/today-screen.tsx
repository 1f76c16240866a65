/** Today: what happened, what is at work, what needs the user, and what comes next. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconFolders } from '@tabler/icons-react';
import { useDayFormats } from '../../i18n/use-day-formats.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useOpenChooser, useOpenFolder } from '../imports/import-desk.tsx';
import { WriteButton } from '../resumes/write-button.tsx';
import { FirstSteps } from '../welcome/first-steps-view.tsx';
import { SampleNotice } from '../welcome/sample-notice.tsx';
import { useSamples } from '../welcome/use-samples.tsx';
import { Welcome } from '../welcome/welcome-view.tsx';
import { DaySection } from './day-section-view.tsx';
import { NeedsYou } from './needs-you.tsx';
import { NewsView } from './news-view.tsx';
import { PlannedView } from './planned-view.tsx';
import { QuietView } from './quiet-view.tsx';
import { SuggestionView } from './suggestion-view.tsx';
import classes from './today.module.css';
import { useDay } from './use-day.ts';
import { WorkRows } from './work-rows.tsx';

export function TodayScreen() {
  const { i18n } = useLingui();
  const formats = useDayFormats();
  const day = useDay();
  const title = i18n.t({ id: 'room.today', message: 'Today' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader title={title} after={formats.longDay(Date.now())} />
      {day.isError && !day.today && <LoadProblem onRetry={() => void day.refetch()} />}
      {day.isKnown && (
        <div className={classes.day}>
          <div className={classes.main}>{day.isFresh ? <FirstRun /> : <DayParts day={day} />}</div>
          <DayAside day={day} />
        </div>
      )}
    </>
  );
}

type Day = ReturnType<typeof useDay>;

function FirstRun() {
  const { i18n } = useLingui();
  const openChooser = useOpenChooser();
  const openFolder = useOpenFolder();
  const samples = useSamples();
  return (
    <Welcome
      openButton={
        <Button size="md" onClick={openChooser}>
          {i18n.t({ id: 'resumes.empty.open', message: 'Open résumés…' })}
        </Button>
      }
      folderButton={
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconFolders size={18} stroke={1.7} aria-hidden="true" />}
          onClick={openFolder}
        >
          {i18n.t({ id: 'welcome.folder', message: 'Open a folder' })}
        </Button>
      }
      sampleButton={
        <Button variant="light" loading={samples.isAdding} onClick={samples.add}>
          {i18n.t({ id: 'welcome.samples', message: 'Look around with sample data' })}
        </Button>
      }
      writeButton={<WriteButton variant="subtle" />}
    />
  );
}

function DayParts({ day }: { readonly day: Day }) {
  const { i18n } = useLingui();
  const { asking, failed, olderFailures, profile, doubt, running, news } = day;
  const needsNobody = asking.length + failed.length === 0 && !doubt && !profile?.conflictCount;
  const isQuiet = needsNobody && running.length + news.read.length === 0;
  return (
    <>
      {day.hasSamples && <SampleNotice hasOwn={day.hasOwn} />}
      <NeedsYou {...{ asking, failed, olderFailures, profile, doubt }} />
      {running.length > 0 && (
        <DaySection title={i18n.t({ id: 'today.running', message: 'At work' })}>
          <WorkRows rows={running} />
        </DaySection>
      )}
      <NewsView news={news} since={day.since} />
      {isQuiet && <QuietView />}
    </>
  );
}

function DayAside({ day }: { readonly day: Day }) {
  const { i18n } = useLingui();
  const openChooser = useOpenChooser();
  const { today, steps, suggestion, hideSteps } = day;
  const areHidden = today?.areStepsHidden === true;
  const hasOpenSteps = !areHidden && steps.some(({ isDone }) => !isDone);
  return (
    <div className={classes.aside}>
      {!areHidden && (
        <FirstSteps steps={steps} onOpen={openChooser} onHide={() => hideSteps(true)} />
      )}
      {/* The list of first steps says already what comes next. */}
      {!hasOpenSteps && suggestion && (
        <SuggestionView suggestion={suggestion} onOpen={openChooser} />
      )}
      {!day.isFresh && <PlannedView schedules={day.schedules} />}
      {areHidden && (
        <Button
          className={classes.bringBack ?? ''}
          size="compact-xs"
          variant="subtle"
          onClick={() => hideSteps(false)}
        >
          {i18n.t({ id: 'steps.show', message: 'Show the first steps' })}
        </Button>
      )}
    </div>
  );
}
