/** The command line: one command, its output, its exit code. */
import { AppError } from '../../../shared/domain/app-error.ts';
import { chosenDataFolder, type Surroundings } from '../data-folder.ts';
import { failureText } from '../failure-text.ts';
import type { Program } from '../program.ts';
import { parseCommand } from './command.ts';
import { importFiles } from './import-files.ts';
import { listJobs } from './list-jobs.ts';
import type { Output } from './output.ts';
import { openSession, type Session } from './session.ts';
import { usage } from './usage.ts';

export interface CliOptions {
  readonly args: readonly string[];
  /** What relative paths are relative to: where the user typed the command. */
  readonly folder: string;
  readonly surroundings: Surroundings;
  readonly output: Output;
  readonly interrupted: AbortSignal;
}

/** Resolves to the exit code, once everything is closed. */
export async function runCli(program: Program, options: CliOptions): Promise<number> {
  const { output, folder, interrupted } = options;
  const command = parseCommand(options.args);
  if (command.name === 'help') return say(output, usage);
  if (command.name === 'version') return say(output, program.version);
  if (command.name === 'wrong-usage') {
    output.note(`${command.reason}\n\n${usage}`);
    return 2;
  }
  const { isJson, data } = command;
  const dataFolder = chosenDataFolder(data, options);
  const open = (previous: Session | null) => openSession(program, dataFolder, previous);
  try {
    if (command.name === 'import') {
      const { files } = command;
      return await importFiles({ files, folder, isJson, open, output, interrupted });
    }
    const session = await open(null);
    return await listJobs(session, { isJson, output }).finally(session.close);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    output.note(failureText(error));
    return 1;
  }
}

function say(output: Output, text: string): number {
  output.result(text);
  return 0;
}
