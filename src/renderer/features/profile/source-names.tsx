/** What the résumés of a profile are called, for whoever names a source. */
import { createContext, useContext } from 'react';
import type { ProfileSourceView } from '../../../shared/contract/profile.ts';

const SourceNamesContext = createContext<ReadonlyMap<string, string>>(new Map());

export const SourceNamesProvider = SourceNamesContext;

/** By the id of the version. */
export function useSourceNames(): ReadonlyMap<string, string> {
  return useContext(SourceNamesContext);
}

/** As the user named it, else after its file, else after its person. */
export function sourceName({ title, fileName, name }: ProfileSourceView, nameless: string): string {
  return title ?? fileName ?? name ?? nameless;
}
