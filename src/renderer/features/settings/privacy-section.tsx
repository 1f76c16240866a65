/** What leaves this computer: whether anything may, who may be reached, and the ledger. */
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/api-context.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { LedgerPanel } from '../ledger/ledger-panel.tsx';
import { readAddress } from '../models/read-address.ts';
import classes from './settings.module.css';
import { SwitchSetting } from './switch-setting.tsx';

export function PrivacySection() {
  const { i18n } = useLingui();
  return (
    <>
      <SwitchSetting name="staysOffline" />
      <LedgerPanel />
      <section className={classes.card} aria-labelledby="hosts-heading">
        <h3 id="hosts-heading" className={classes.cardTitle}>
          {i18n.t({ id: 'privacy.hosts', message: 'Who may be reached' })}
        </h3>
        <ReachableHosts />
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

/** The servers of models that are set up, and nobody else. */
function ReachableHosts() {
  const { i18n } = useLingui();
  const formats = useFormats();
  const { queries } = useApi();
  const { data } = useQuery({ ...queries.models.get.queryOptions(), refetchOnMount: 'always' });
  const elsewhere = data?.providers.filter(({ reach }) => reach === 'elsewhere') ?? [];
  const hosts = [...new Set(elsewhere.flatMap(({ baseUrl }) => readAddress(baseUrl)?.host ?? []))];
  if (hosts.length === 0) {
    return (
      <p>
        {i18n.t({
          id: 'privacy.hosts.none',
          message: 'No address at all. Where one is needed, you will be asked first.',
        })}
      </p>
    );
  }
  return (
    <p>
      {i18n.t({
        id: 'privacy.hosts.some',
        message: 'Only {hosts}, because you set it up under Models.',
        values: { hosts: formats.list(hosts) },
      })}{' '}
      <Link to="/settings/models">
        {i18n.t({ id: 'privacy.hosts.change', message: 'Change that' })}
      </Link>
    </p>
  );
}
