/** The app in a browser: serves the window until it is told to stop. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/domain/app-error.ts';
import { chosenDataFolder, type Surroundings } from '../data-folder.ts';
import { failureText } from '../failure-text.ts';
import { handOverFiles } from '../hand-over-files.ts';
import { ownForWindow } from '../own-data-folder.ts';
import type { Program } from '../program.ts';
import { startLoopbackServer } from './loopback-server.ts';

export interface LoopbackOptions {
  readonly args: readonly string[];
  /** What relative paths are relative to. */
  readonly folder: string;
  readonly surroundings: Surroundings;
  readonly say: (line: string) => void;
  /** Shows the page; resolves to whether it could. */
  readonly showPage: (url: string) => Promise<boolean>;
  readonly stop: AbortSignal;
}

/** Resolves to the exit code, once everything is closed. */
export async function runLoopback(program: Program, options: LoopbackOptions): Promise<number> {
  const wanted = parse(options.args);
  if (wanted === null) {
    options.say('Usage: nightshift --browser [--port N] [--data DIR] [--no-open] [FILE…]');
    return 2;
  }
  try {
    return await serve(program, options, wanted);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    options.say(failureText(error));
    return 1;
  }
}

interface Wanted {
  readonly port: number;
  readonly data: string | undefined;
  readonly opensPage: boolean;
  readonly files: readonly string[];
}

function parse(args: readonly string[]): Wanted | null {
  const options = {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const port = Number(values.port);
    const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
    const opensPage = !values['no-open'];
    return isPort ? { port, data: values.data, opensPage, files: positionals } : null;
  } catch {
    return null;
  }
}

async function serve(program: Program, options: LoopbackOptions, wanted: Wanted): Promise<number> {
  const { say, stop, showPage, folder } = options;
  const dataFolder = chosenDataFolder(wanted.data, options);
  let show = (): void => {};
  const onWindowWanted = () => {
    show();
    return 'shown' as const;
  };
  const owned = await ownForWindow(program, { dataFolder, host: 'loopback', onWindowWanted });
  const files = wanted.files.map((file) => resolve(folder, file));
  if (owned === 'shown') {
    await handOverFiles(dataFolder, files);
    say('Nightshift is open already; its window was asked to show itself.');
    return 0;
  }
  const { router, logger, app } = owned;
  try {
    const { intake, settings } = app;
    const { pageFolder } = program;
    const parts = { router, logger, intake, pageFolder, readLook: settings.get };
    const server = await startLoopbackServer({ ...parts, port: wanted.port });
    say(`Nightshift is at ${server.url}`);
    say('It works until you press Ctrl-C here; what is unfinished then goes on the next time.');
    show = () => void showPage(server.url);
    if (files.length > 0) void app.intake.start(files.map(app.intake.grantPath));
    if (wanted.opensPage && !(await showPage(server.url))) {
      say('No browser could be opened here: open the address above.');
    }
    if (!stop.aborted) await once(stop, 'abort');
    await server.close();
  } finally {
    await owned.close();
  }
  return 0;
}
