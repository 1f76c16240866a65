/** What would be sent, word for word, before anything is: allowed with or without contact data, or not. */
import { useLingui } from '@lingui/react';
import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import type { PayloadPreview } from '../../../shared/contract/models.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ScrollText } from '../../ui/scroll-text.tsx';
import { FactList } from '../settings/fact-list-view.tsx';
import type { ConsentAnswer } from './consent-question.ts';
import { modelUseWords } from './model-use-words.ts';
import classes from './models.module.css';
import { useMoney } from './use-money.ts';

interface ConsentDialogProps {
  readonly preview: PayloadPreview;
  /** ISO 4217 */
  readonly currency: string;
  /** The document, in the user's words. */
  readonly label: string;
  readonly onAnswer: (answer: ConsentAnswer) => void;
  readonly onClose: () => void;
}

export function ConsentDialog({ preview, currency, label, onAnswer, onClose }: ConsentDialogProps) {
  const { i18n } = useLingui();
  const [isRedacted, setIsRedacted] = useState(true);
  const { host, plain, redacted, redactedCount, imageCount } = preview;
  const text = isRedacted ? redacted : plain;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={i18n.t({
        id: 'consent.title',
        message: 'Send this to {host}?',
        values: { host },
      })}
    >
      <div className={classes.form}>
        <div className={classes.wide}>
          <Facts preview={preview} currency={currency} label={label} />
        </div>
        <Switch
          data-autofocus
          checked={isRedacted}
          onChange={(event) => setIsRedacted(event.currentTarget.checked)}
          label={i18n.t({ id: 'consent.redact', message: 'Leave out name and contact data' })}
          description={i18n.t({
            id: 'consent.redact.count',
            message:
              '{count, plural, =0 {None was found in this one.} one {Replaced at # place; put back in the answer.} other {Replaced at # places; put back in the answer.}}',
            values: { count: redactedCount },
          })}
        />
        {imageCount > 0 && <PictureRemark count={imageCount} />}
        {/* Plain text on purpose: nothing in it is a link or is laid out. */}
        <div className={classes.payload}>
          <ScrollText label={i18n.t({ id: 'consent.payload', message: 'What would be sent' })}>
            {text}
          </ScrollText>
        </div>
        <p className={classes.dim}>
          {i18n.t({
            id: 'consent.further',
            message:
              'Further documents go there in the same way, without asking again. You can change that in Settings under Models, and see every call under Privacy.',
          })}
        </p>
        <div className={classes.ends}>
          <Button
            variant="default"
            onClick={() => onAnswer({ isAllowed: false, isRedacted: false })}
          >
            {i18n.t({ id: 'consent.refuse', message: 'Don’t send' })}
          </Button>
          <Button onClick={() => onAnswer({ isAllowed: true, isRedacted })}>
            {isRedacted
              ? i18n.t({ id: 'consent.allow-redacted', message: 'Send without contact data' })
              : i18n.t({ id: 'consent.allow', message: 'Send as it is' })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Facts({ preview, currency, label }: Omit<ConsentDialogProps, 'onAnswer' | 'onClose'>) {
  const { i18n } = useLingui();
  const money = useMoney(currency);
  const { estimateMicros, providerName, host, model, use, imageCount } = preview;
  return (
    <FactList
      facts={[
        [i18n.t({ id: 'consent.of-what', message: 'From' }), label],
        [i18n.t({ id: 'consent.to', message: 'To' }), `${providerName} (${host}), ${model}`],
        [i18n.t({ id: 'consent.for', message: 'For' }), i18n.t(modelUseWords[use].title)],
        ...(imageCount > 0
          ? [
              [
                i18n.t({ id: 'consent.pictures', message: 'Pictures' }),
                i18n.number(imageCount),
              ] as const,
            ]
          : []),
        [
          i18n.t({ id: 'consent.cost', message: 'Likely cost' }),
          estimateMicros === null
            ? i18n.t({ id: 'consent.cost.unknown', message: 'no price is known for this model' })
            : money(estimateMicros),
        ],
      ]}
    />
  );
}

function PictureRemark({ count }: { readonly count: number }) {
  const { i18n } = useLingui();
  return (
    <p>
      {i18n.t({
        id: 'consent.picture-remark',
        message:
          '{count, plural, one {The picture of a page goes} other {# pictures of pages go}} with it, as they are: nothing can be left out of a picture.',
        values: { count },
      })}
    </p>
  );
}
