/** Asks about a text that was pasted or dropped, or says what to do with a link instead. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Dialog } from '../../ui/dialog.tsx';
import { countWords, type GivenText } from './given-text.ts';
import classes from './given-text-dialog.module.css';

interface GivenTextDialogProps {
  readonly given: GivenText;
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

/** As much of a text as tells which one it is. */
const previewLength = 400;

export function GivenTextDialog({ given, onRead, onClose }: GivenTextDialogProps) {
  const { i18n } = useLingui();
  const title =
    given.type === 'text'
      ? i18n.t({ id: 'given.text.title', message: 'Read this text as a résumé?' })
      : i18n.t({ id: 'given.link.title', message: 'Links cannot be read yet' });
  return (
    <Dialog opened onClose={onClose} title={title}>
      {given.type === 'text' ? (
        <TextOffer text={given.text} onRead={onRead} onClose={onClose} />
      ) : (
        <LinkAdvice link={given} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface TextOfferProps extends Omit<GivenTextDialogProps, 'given'> {
  readonly text: string;
}

function TextOffer({ text, onRead, onClose }: TextOfferProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.dialog}>
      <p className={classes.dim}>
        {i18n.t({
          id: 'given.text.words',
          message: '{count, plural, one {# word} other {# words}}, beginning like this:',
          values: { count: countWords(text) },
        })}
      </p>
      <blockquote className={classes.preview}>{text.slice(0, previewLength)}</blockquote>
      <div className={classes.buttons}>
        <Button data-autofocus onClick={() => onRead(text)}>
          {i18n.t({ id: 'given.text.read', message: 'Read as a résumé' })}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {i18n.t({ id: 'given.text.leave', message: 'Leave it' })}
        </Button>
      </div>
    </div>
  );
}

interface LinkAdviceProps {
  readonly link: Extract<GivenText, { type: 'link' }>;
  readonly onClose: () => void;
}

function LinkAdvice({ link: { address, isFile }, onClose }: LinkAdviceProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.dialog}>
      <p className={classes.address}>{address}</p>
      <p>
        {isFile
          ? i18n.t({
              id: 'given.link.file',
              message:
                'Nightshift fetches nothing from the network. Download the file with your browser, then drop it here.',
            })
          : i18n.t({
              id: 'given.link.page',
              message:
                'Reading postings from their links comes with a later version. If this page is a résumé, save it with your browser and drop the file here.',
            })}
      </p>
      <div className={classes.buttons}>
        <Button data-autofocus onClick={onClose}>
          {i18n.t({ id: 'given.link.close', message: 'All right' })}
        </Button>
      </div>
    </div>
  );
}
