/** The first stop of the Tab key: past the rail, to the screen. */
import { useLingui } from '@lingui/react';
import classes from './skip-link.module.css';

export function SkipLink() {
  const { i18n } = useLingui();
  return (
    <button
      type="button"
      className={classes.link}
      // A button, because the address after # belongs to the routes.
      onClick={() => document.querySelector<HTMLElement>('#main h1')?.focus()}
    >
      {i18n.t({ id: 'frame.skip', message: 'Skip to the content' })}
    </button>
  );
}
