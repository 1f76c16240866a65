import { expect, it } from 'vitest';
import { followScheme } from '../../../../src/main/hosts/electron/follow-scheme.ts';
import { defaultSettings, type Settings } from '../../../../src/shared/domain/settings.ts';

it('follows light and dark as they are set, from the start and later on', () => {
  const nativeTheme = { themeSource: 'light' };
  let settings: Settings = { ...defaultSettings, colorScheme: 'dark' };
  let tell = (): void => {};
  followScheme(
    { nativeTheme: nativeTheme as never },
    {
      get: () => settings,
      listen(onChange) {
        tell = onChange;
        return () => {};
      },
    },
  );
  expect(nativeTheme.themeSource).toBe('dark');
  settings = { ...settings, colorScheme: 'auto' };
  tell();
  expect(nativeTheme.themeSource).toBe('system');
});
