/** Task `resume-data`: a résumé that comes as data, taken as it says, with what could not be taken. */
import { AppError } from '../../shared/domain/app-error.ts';
import type { ImportWarning } from '../../shared/domain/import-result.ts';
import type { Resume } from '../../shared/domain/resume.ts';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import { readFileBytes, readFileVersion } from '../file/read-file-bytes.ts';
import type { TaskContext } from '../task-context.ts';
import { readLinkedin } from './linkedin/read-linkedin.ts';
import { createNotes, type Notes } from './notes.ts';
import { parseJson } from './parse-json.ts';
import { takeResume } from './take-resume.ts';
import type { DataObject } from './take-value.ts';

type DataFormat = TaskInput<'resume-data'>['format'];

const readers: Readonly<Record<DataFormat, (bytes: Uint8Array, notes: Notes) => DataObject>> = {
  'json-resume': parseJson,
  linkedin: readLinkedin,
};

export async function resumeData(
  { file, format }: TaskInput<'resume-data'>,
  context: TaskContext,
): Promise<TaskOutput<'resume-data'>> {
  await readFileVersion(file);
  const bytes = await readFileBytes(file);
  const notes = createNotes();
  const data = readers[format](bytes, notes);
  context.throwIfCancelled();
  const resume = takeResume(data, notes);
  const { basics, ...sections } = resume;
  if (Object.keys(basics).length + Object.keys(sections).length === 0) {
    throw new AppError('content-too-short');
  }
  const warnings = [...notes.all(), ...missingOf(resume)];
  // Its fields say themselves what they are: there is nothing to be unsure of.
  return { resume, confidence: 1, resumeLikeness: 1, warnings, evidence: {} };
}

function missingOf({ basics, work = [], education = [] }: Resume): readonly ImportWarning[] {
  const { name, email, phone } = basics;
  return [
    ...(name === undefined ? [{ code: 'name-missing' } as const] : []),
    ...(email === undefined && phone === undefined ? [{ code: 'contact-missing' } as const] : []),
    ...(work.length === 0 ? [{ code: 'work-missing' } as const] : []),
    ...(education.length === 0 ? [{ code: 'education-missing' } as const] : []),
  ];
}
