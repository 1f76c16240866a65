/** Reads the command line. */
import { parseArgs } from 'node:util';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'wrong-usage'; readonly reason: string }
  | (ImportCommand & CommandOptions)
  | ({ readonly name: PlainName } & CommandOptions)
  /** `backup` names one, or is `newest`. */
  | ({ readonly name: 'restore'; readonly backup: string } & CommandOptions);

interface ImportCommand {
  readonly name: 'import';
  readonly files: readonly string[];
  /** Whether to import what does not look like a résumé. */
  readonly isAnyway: boolean;
  /** The file whose first line opens encrypted ones; as given. */
  readonly passwordFile: string | undefined;
}

/** Commands that take nothing but options. */
const plainNames = ['jobs', 'schedules', 'profile', 'backup', 'drill'] as const;
type PlainName = (typeof plainNames)[number];

interface CommandOptions {
  readonly isJson: boolean;
  /** As given; undefined: the platform's usual place. */
  readonly data: string | undefined;
}

const options = {
  json: { type: 'boolean', default: false },
  data: { type: 'string' },
  anyway: { type: 'boolean', default: false },
  'password-file': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

const wrong = (reason: string): Command => ({ name: 'wrong-usage', reason });

/** What the arguments (without program and script) ask for. */
export function parseCommand(args: readonly string[]): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [name, ...rest] = positionals;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const common = { isJson: values.json, data: values.data };
  if (values.data === '') return wrong('--data wants a folder.');
  const { anyway: isAnyway, 'password-file': passwordFile } = values;
  if (name === 'import') {
    if (passwordFile === '') return wrong('--password-file wants a file.');
    const wishes = { isAnyway, passwordFile };
    return rest.length > 0
      ? { name, files: rest, ...wishes, ...common }
      : wrong('import wants a file.');
  }
  if (isAnyway || passwordFile !== undefined) {
    return wrong('--anyway and --password-file belong to import.');
  }
  if (name === 'restore') {
    const [backup = 'newest'] = rest;
    return rest.length < 2 ? { name, backup, ...common } : wrong('restore wants one backup.');
  }
  const plain = plainNames.find((each) => each === name);
  if (plain === undefined) {
    return wrong(name === undefined ? 'No command.' : `No command "${name}".`);
  }
  return rest.length === 0 ? { name: plain, ...common } : wrong(`${plain} takes no files.`);
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}
