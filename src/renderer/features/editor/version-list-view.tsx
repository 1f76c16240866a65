/** The versions of a résumé as rows: where each came from, when, and what its note says. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { ResumeVersionEntry } from '../../../shared/contract/resumes.ts';
import type { ResumeOrigin } from '../../../shared/domain/resume-origin.ts';
import type { Message } from '../../../shared/std/message.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './versions-screen.module.css';

type Shown = number | 'draft';

interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly ResumeVersionEntry[];
  readonly draftSavedAt: number | null;
  readonly shown: Shown;
  readonly newest: number;
  /** Not while there is a draft, which the restored version would leave behind. */
  readonly mayRestore: boolean;
  readonly onShow: (shown: Shown) => void;
  readonly onRestore: (number: number) => void;
}

const originWords: Readonly<Record<ResumeOrigin, Message>> = {
  read: /*i18n*/ { id: 'origin.read', message: 'Read from the file' },
  edited: /*i18n*/ { id: 'origin.edited', message: 'Edited' },
  written: /*i18n*/ { id: 'origin.written', message: 'Begun on an empty page' },
  refined: /*i18n*/ { id: 'origin.refined', message: 'Gaps filled by a model' },
};

export function VersionList(props: VersionListProps) {
  const { versions, draftSavedAt, shown, newest, mayRestore, onShow, onRestore } = props;
  const { i18n } = useLingui();
  const formats = useFormats();
  return (
    <section aria-label={i18n.t({ id: 'versions.list', message: 'All versions' })}>
      <ol className={classes.list} reversed>
        {draftSavedAt !== null && (
          <li className={classes.row} data-shown={shown === 'draft' || undefined}>
            <button
              type="button"
              className={classes.show}
              aria-pressed={shown === 'draft'}
              onClick={() => onShow('draft')}
            >
              <b>{i18n.t({ id: 'versions.draft', message: 'Unfinished changes' })}</b>
              <span className={classes.facts}>{formats.dateTime(draftSavedAt)}</span>
            </button>
          </li>
        )}
        {versions.map((version) => (
          <li
            key={version.versionId}
            className={classes.row}
            data-shown={shown === version.number || undefined}
          >
            <button
              type="button"
              className={classes.show}
              aria-pressed={shown === version.number}
              onClick={() => onShow(version.number)}
            >
              <b>
                {i18n.t({
                  id: 'versions.number',
                  message: 'Version {number}',
                  values: { number: version.number },
                })}
              </b>
              {version.note && <span className={classes.note}>{version.note}</span>}
              <span className={classes.facts}>
                {i18n.t(originWords[version.origin])} · {formats.dateTime(version.createdAt)}
              </span>
              <ParentWords version={version} />
            </button>
            {version.number !== newest && mayRestore && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={i18n.t({
                  id: 'versions.restore.named',
                  message: 'Go back to version {number}',
                  values: { number: version.number },
                })}
                onClick={() => onRestore(version.number)}
              >
                {i18n.t({ id: 'versions.restore', message: 'Go back to this' })}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Only where it does not go without saying. */
function ParentWords({ version: { number, parent } }: { readonly version: ResumeVersionEntry }) {
  const { i18n } = useLingui();
  if (parent === null || parent === number - 1) return null;
  return (
    <span className={classes.facts}>
      {i18n.t({ id: 'versions.parent', message: 'made from version {parent}', values: { parent } })}
    </span>
  );
}
