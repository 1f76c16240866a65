import { useLingui } from '@lingui/react';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useRunsAddress } from '../runs/use-runs-address.ts';
import classes from './run.module.css';

/** Leads back to the list, with the filters that it had. */
export function AllRunsLink() {
  const { i18n } = useLingui();
  return (
    <Link className={classes.back} to={useRunsAddress()}>
      <IconArrowLeft size={16} aria-hidden="true" data-turns />
      {i18n.t({ id: 'run.back', message: 'All runs' })}
    </Link>
  );
}
