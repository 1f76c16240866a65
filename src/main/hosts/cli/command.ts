/** Reads the command line. */
import { parseArgs } from 'node:util';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'wrong-usage'; readonly reason: string }
  | ({ readonly name: 'import'; readonly files: readonly string[] } & CommandOptions)
  | ({ readonly name: PlainName } & CommandOptions)
  /** `backup` names one, or is `newest`. */
  | ({ readonly name: 'restore'; readonly backup: string } & CommandOptions);

/** Commands that take nothing but options. */
const plainNames = ['jobs', 'schedules', 'backup', 'drill'] as const;
type PlainName = (typeof plainNames)[number];

interface CommandOptions {
  readonly isJson: boolean;
  /** As given; undefined: the platform's usual place. */
  readonly data: string | undefined;
}

const options = {
  json: { type: 'boolean', default: false },
  data: { type: 'string' },
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
  if (name === 'import') {
    return rest.length > 0 ? { name, files: rest, ...common } : wrong('import wants a file.');
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
