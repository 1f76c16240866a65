/** What leaves this computer: the ledger, and the hosts that may be reached. */
import { useLingui } from '@lingui/react';
import classes from './settings.module.css';

export function PrivacySection() {
  const { i18n } = useLingui();
  return (
    <>
      <section className={classes.card} aria-labelledby="ledger-heading">
        <h3 id="ledger-heading" className={classes.cardTitle}>
          {i18n.t({ id: 'privacy.ledger', message: 'What leaves this computer' })}
        </h3>
        <p>
          {i18n.t({
            id: 'privacy.ledger.empty',
            message: 'Nothing has left, because nothing in this version calls out.',
          })}
        </p>
        <p className={classes.remark}>
          {i18n.t({
            id: 'privacy.ledger.later',
            message:
              'Once something does, such as a search for postings, each call is a line here: when, to whom, what for, how many bytes, and what it cost.',
          })}
        </p>
      </section>
      <section className={classes.card} aria-labelledby="hosts-heading">
        <h3 id="hosts-heading" className={classes.cardTitle}>
          {i18n.t({ id: 'privacy.hosts', message: 'Who may be reached' })}
        </h3>
        <p>
          {i18n.t({
            id: 'privacy.hosts.none',
            message: 'No address at all. Where one is needed, you will be asked first.',
          })}
        </p>
        <p className={classes.remark}>
          {i18n.t({
            id: 'privacy.telemetry',
            message:
              'There is no account and no telemetry. Reports that you copy for others leave out names, files and texts.',
          })}
        </p>
      </section>
    </>
  );
}
