/** The command line: one command, its output, its exit code. */
import { resolve } from 'node:path';
import { AppError } from '../../../shared/domain/app-error.ts';
import { chosenDataFolder, type Surroundings } from '../data-folder.ts';
import { failureText } from '../failure-text.ts';
import type { Program } from '../program.ts';
import { answerQuestions } from './answer-questions.ts';
import { parseCommand } from './command.ts';
import { reportDrill } from './drill.ts';
import { importFiles } from './import-files.ts';
import { listJobs } from './list-jobs.ts';
import { listSchedules } from './list-schedules.ts';
import { makeBackup } from './make-backup.ts';
import { mindRestore } from './mind-restore.ts';
import type { Output } from './output.ts';
import type { Prompt } from './prompt.ts';
import { readPasswordFile } from './read-password-file.ts';
import { reportRestore } from './restore.ts';
import { openSession, type Session } from './session.ts';
import { showProfile } from './show-profile.ts';
import { usage } from './usage.ts';

export interface CliOptions {
  readonly args: readonly string[];
  /** What relative paths are relative to: where the user typed the command. */
  readonly folder: string;
  readonly surroundings: Surroundings;
  readonly output: Output;
  /** Null: nobody is there to ask. */
  readonly prompt?: Prompt | null;
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
  const since = Date.now();
  const open = async (previous: Session | null) => {
    const session = await openSession(program, dataFolder, previous);
    if (session.isOwner) await mindRestore(session.client, { output, since });
    return session;
  };
  try {
    if (command.name === 'import') {
      const { files, isAnyway, passwordFile: file } = command;
      const password = file === undefined ? null : await readPasswordFile(resolve(folder, file));
      const findAnswer = answerQuestions({ password, isAnyway, prompt: options.prompt ?? null });
      return await importFiles({ files, folder, isJson, open, output, interrupted, findAnswer });
    }
    if (command.name === 'drill') {
      return reportDrill(await program.drill(dataFolder), { isJson, output });
    }
    if (command.name === 'restore') {
      const restored = await program.restore(dataFolder, command.backup);
      return reportRestore(restored, { isJson, output });
    }
    const session = await open(null);
    if (command.name === 'backup') {
      return await makeBackup(session, { isJson, output, interrupted }).finally(session.close);
    }
    const list = lists[command.name];
    return await list(session, { isJson, output }).finally(session.close);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    output.note(failureText(error));
    return 1;
  }
}

const lists = { jobs: listJobs, schedules: listSchedules, profile: showProfile } as const;

function say(output: Output, text: string): number {
  output.result(text);
  return 0;
}
