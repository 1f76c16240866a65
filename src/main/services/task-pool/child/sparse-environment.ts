/** What a process that reads strangers' files may see of the environment. */

/** Folders, language and time: what Node, fonts and temporary files need. No keys, no passwords. */
const names = [
  ...['HOME', 'PATH', 'TMPDIR', 'TMP', 'TEMP', 'TZ', 'LANG', 'LC_ALL'],
  ...['FONTCONFIG_FILE', 'FONTCONFIG_PATH', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME'],
  ...['SystemRoot', 'windir', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
];

export function sparseEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const entries = names.map((name) => [name, env[name]] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
