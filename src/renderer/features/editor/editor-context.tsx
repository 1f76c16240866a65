/** What the fields of the form share: the draft, what is wrong with it, and how it is changed. */
import { createContext, useContext } from 'react';
import type { ResumeProblemCode } from '../../../shared/domain/resume-problem.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import type { Edit } from './edit-history.ts';

export interface EditorDesk {
  readonly resume: unknown;
  /** By JSON Pointer of the field. */
  readonly problems: ReadonlyMap<string, ResumeProblemCode>;
  readonly edit: (edit: Edit) => void;
}

const EditorContext = createContext<EditorDesk | null>(null);

export const EditorProvider = EditorContext;

export function useEditorDesk(): EditorDesk {
  const desk = useContext(EditorContext);
  invariant(desk, 'useEditorDesk is used inside an EditorProvider');
  return desk;
}
