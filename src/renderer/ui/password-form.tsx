/** Asks for a password in place: a field and a button, nothing kept after it was handed over. */
import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './password-form.module.css';

interface PasswordFormProps {
  /** What it opens, such as a file's name. */
  readonly label: string;
  /** Why the last one was not taken. */
  readonly problem?: string | null;
  readonly isBusy?: boolean;
  /** Whether the cursor goes there at once: only for who was here a moment ago. */
  readonly autoFocus?: boolean;
  readonly onPassword: (password: string) => void;
}

export function PasswordForm(props: PasswordFormProps) {
  const { label, problem = null, isBusy = false, autoFocus = false, onPassword } = props;
  const { i18n } = useLingui();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (password === '') return;
    setPassword('');
    onPassword(password);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        type="password"
        className={classes.field ?? ''}
        size="xs"
        aria-label={i18n.t({
          id: 'password.of',
          message: 'Password of {label}',
          values: { label },
        })}
        // The browser keeps those of web sites; this is a file's.
        autoComplete="off"
        autoFocus={autoFocus}
        value={password}
        error={problem}
        disabled={isBusy}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" size="xs" loading={isBusy} disabled={password === ''}>
        {i18n.t({ id: 'password.go-on', message: 'Open' })}
      </Button>
    </form>
  );
}
