/** `npm run bench:accuracy -- own`: how well the repository's own documents are read. */
import { ownDocuments, ownScans } from '../../../tests/support/fixtures/own/index.ts';
import { type Figures, figuresOf, scoredFields } from '../scoring/score-resume.ts';
import { type ScoredDocument, scoreOwnDocuments } from './score-own-documents.ts';

const show = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

function groupsOf(
  documents: readonly ScoredDocument[],
  keyOf: (document: ScoredDocument) => string,
): ReadonlyMap<string, Figures> {
  const groups = Map.groupBy(documents, keyOf);
  return new Map(
    [...groups].map(([key, members]) => [key, figuresOf(members.map(({ tallies }) => tallies))]),
  );
}

function printTable(title: string, groups: ReadonlyMap<string, Figures>): void {
  console.log(`\n${title.padEnd(18)} macro-F1  whole jobs  weakest field`);
  for (const [name, { macroF1, fields }] of groups) {
    const weakest = scoredFields
      .map((field) => ({ field, value: fields[field] ?? 1 }))
      .reduce((low, next) => (next.value < low.value ? next : low));
    const cells = [show(macroF1).padStart(8), show(fields['work.whole']).padStart(11)];
    console.log(`${name.padEnd(18)} ${cells.join(' ')}  ${weakest.field} ${show(weakest.value)}`);
  }
}

function printFields({ macroF1, fields }: Figures): void {
  console.log(`macro-F1 ${show(macroF1)}\n\nfield             F1`);
  for (const [field, value] of Object.entries(fields)) {
    console.log(`${field.padEnd(16)} ${show(value)}`);
  }
}

/** @param listDocuments also print each document's figure. */
export async function printOwnAccuracy({ listDocuments }: { listDocuments: boolean }) {
  const started = performance.now();
  const documents = await scoreOwnDocuments([...ownDocuments(), ...ownScans()]);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${documents.length} documents made and read in ${seconds.toFixed(1)} s`);
  printFields(figuresOf(documents.map(({ tallies }) => tallies)));
  printTable(
    'language',
    groupsOf(documents, ({ person }) => person.language),
  );
  printTable(
    'format',
    groupsOf(documents, ({ layout }) => layout.format),
  );
  printTable(
    'layout',
    groupsOf(documents, ({ layout }) => layout.name),
  );
  if (listDocuments)
    printTable(
      'document',
      groupsOf(documents, ({ id }) => id),
    );
}
