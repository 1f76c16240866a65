/** How the window looks and is used. */
import { useLingui } from '@lingui/react';
import { useFormats } from '../../i18n/use-formats.ts';
import { useNow } from '../../ui/use-now.ts';
import { type Choice, ChoiceSetting } from './choice-setting.tsx';
import classes from './settings.module.css';
import { SwitchSetting } from './switch-setting.tsx';

const schemes = [
  { value: 'auto', words: /*i18n*/ { id: 'scheme.auto', message: 'As the system' } },
  { value: 'light', words: /*i18n*/ { id: 'scheme.light', message: 'Light' } },
  { value: 'dark', words: /*i18n*/ { id: 'scheme.dark', message: 'Dark' } },
] as const;

const densities = [
  { value: 'comfortable', words: /*i18n*/ { id: 'density.comfortable', message: 'Comfortable' } },
  { value: 'compact', words: /*i18n*/ { id: 'density.compact', message: 'Compact' } },
] as const;

const textSizes = [
  { value: 'small', words: /*i18n*/ { id: 'text-size.small', message: 'Small' } },
  { value: 'normal', words: /*i18n*/ { id: 'text-size.normal', message: 'Normal' } },
  { value: 'large', words: /*i18n*/ { id: 'text-size.large', message: 'Large' } },
  { value: 'larger', words: /*i18n*/ { id: 'text-size.larger', message: 'Larger' } },
] as const;

const languages: readonly Choice<'system' | 'en' | 'pseudo'>[] = [
  { value: 'system', words: /*i18n*/ { id: 'language.system', message: 'As the system' } },
  { value: 'en', words: /*i18n*/ { id: 'language.en', message: 'English' } },
  // For whoever works on the app: shows what is not translated yet.
  ...(import.meta.env.DEV
    ? [
        {
          value: 'pseudo',
          words: /*i18n*/ { id: 'language.pseudo', message: 'Pseudo language' },
        } as const,
      ]
    : []),
];

export function AppearanceSection() {
  const { i18n } = useLingui();
  const formats = useFormats();
  const now = useNow(60_000);
  return (
    <>
      <ChoiceSetting name="colorScheme" choices={schemes} look="row" />
      <ChoiceSetting name="density" choices={densities} look="row" />
      <ChoiceSetting name="textSize" choices={textSizes} look="row" />
      <ChoiceSetting name="language" choices={languages} />
      <SwitchSetting name="hasSingleKeys" />
      <p className={classes.remark}>
        {i18n.t({
          id: 'settings.motion',
          message:
            'Movement, contrast and colours follow your system: where it asks for less movement, nothing slides or fades.',
        })}{' '}
        {i18n.t({
          id: 'settings.time-format',
          message: 'Dates and times are written as your system writes them, such as {example}.',
          values: { example: formats.dateTime(now) },
        })}
      </p>
    </>
  );
}
