/** While no model is set up: what one would add, that none is needed, and how to begin. */
import { useLingui } from '@lingui/react';
import classes from './models.module.css';

export function ModelsInvite() {
  const { i18n } = useLingui();
  return (
    <div className={classes.invite}>
      <p>
        {i18n.t({
          id: 'models.invite',
          message: 'Nightshift works without a language model, and uses none now.',
        })}
      </p>
      <p>
        {i18n.t({
          id: 'models.invite.adds',
          message:
            'One would fill in fields of a résumé that the rules were unsure of, and read pages on which text recognition finds too little. It is shown one document at a time, and adds nothing that does not stand there.',
        })}
      </p>
      <p className={classes.dim}>
        {i18n.t({
          id: 'models.invite.where',
          message:
            'On this computer it costs nothing and sends nothing away. Elsewhere, you are shown what would be sent before the first time, and set what it may cost.',
        })}
      </p>
    </div>
  );
}
