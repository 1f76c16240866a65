import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type NewDecision,
  removeFact,
  sayOfFact,
} from '../../../../src/shared/domain/profile/decide.ts';
import type { Decision } from '../../../../src/shared/domain/profile/decision.ts';
import { readItems } from '../../../../src/shared/domain/profile/item.ts';
import type { Profile } from '../../../../src/shared/domain/profile/profile.ts';
import type { Resume } from '../../../../src/shared/domain/resume.ts';
import { arbitraryResume, arbitraryResumes } from './arbitrary-resume.ts';
import { fieldOf, merge, merger, sourcesOf } from './lab.ts';

/** What a profile says, whoever said it. */
function contentOf({ facts }: Profile): unknown {
  return facts.map(({ id, section, fields }) => ({
    ...{ id, section },
    fields: fields.map(({ name, values, isConflict, found }) => ({
      ...{ name, values, isConflict },
      found: found.map(({ text, sameAs, sources }) => ({ text, sameAs, count: sources.length })),
    })),
  }));
}

const kept = (decision: NewDecision): Decision => ({ ...decision, revision: 1 });

function decideOn(resumes: readonly Resume[], choice: number): { readonly known: Known } {
  const input = { sources: sourcesOf(...resumes), decisions: [] };
  const facts = merger.merge(input).facts.filter(({ section }) => section !== 'contact');
  const { id } = facts[choice % facts.length] ?? { id: 'contact' };
  const known = merger.findFact(input, id);
  fc.pre(known !== null);
  return { known: known! };
}
type Known = NonNullable<ReturnType<typeof merger.findFact>>;

it('says the same in whatever order the résumés were imported', () => {
  fc.assert(
    fc.property(
      arbitraryResumes.chain((resumes) =>
        fc.tuple(fc.constant(resumes), fc.shuffledSubarray(resumes, { minLength: resumes.length })),
      ),
      ([resumes, otherwise]) => {
        // The ids are given by the place in the list: here another résumé is the first.
        expect(contentOf(merge(otherwise))).toEqual(contentOf(merge(resumes)));
      },
    ),
    { numRuns: 300 },
  );
});

it('gives the very same for the same sources handed over in another order', () => {
  fc.assert(
    fc.property(arbitraryResumes, (resumes) => {
      const sources = sourcesOf(...resumes);
      const decisions: readonly Decision[] = [];
      const backwards = sources.toReversed();
      expect(merger.merge({ sources: backwards, decisions })).toEqual(
        merger.merge({ sources, decisions }),
      );
    }),
  );
});

it('finds the same things when a résumé is imported twice', () => {
  const things = ({ facts }: Profile) =>
    facts.map(({ id, fields }) => [
      id,
      fields.map(({ found }) => found.map((one) => one.text).sort()),
    ]);
  fc.assert(
    fc.property(arbitraryResumes, (resumes) => {
      const [first] = resumes;
      const once = things(merge(resumes)).toSorted();
      expect(things(merge([...resumes, first!])).toSorted()).toEqual(once);
    }),
  );
});

it('loses nothing that a résumé says, and tells where each value stands', () => {
  fc.assert(
    fc.property(arbitraryResumes, (resumes) => {
      const found = merge(resumes).facts.flatMap(({ section, fields }) =>
        fields.flatMap(({ name, found }) =>
          found.flatMap(({ text, sources }) =>
            sources.map(({ resumeId, pointer }) =>
              [section, name, text, resumeId + pointer].join('¦'),
            ),
          ),
        ),
      );
      const said = sourcesOf(...resumes)
        .flatMap(readItems)
        .flatMap(({ sourceId, section, fields }) =>
          Object.entries(fields).flatMap(([name, texts]) =>
            texts.map(({ text, pointer }) => [section, name, text, sourceId + pointer].join('¦')),
          ),
        );
      expect(found.toSorted()).toEqual(said.toSorted());
    }),
    { numRuns: 300 },
  );
});

it('invents nothing: what it shows stands in a résumé', () => {
  fc.assert(
    fc.property(arbitraryResumes, (resumes) => {
      const all = JSON.stringify(resumes);
      for (const { fields } of merge(resumes).facts) {
        for (const value of fields.flatMap(({ values }) => values)) {
          expect(all).toContain(JSON.stringify(value));
        }
      }
    }),
  );
});

it('calls no two facts the same', () => {
  fc.assert(
    fc.property(arbitraryResumes, (resumes) => {
      const ids = merge(resumes).facts.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

it('keeps the word of the user, whatever is imported afterwards', () => {
  fc.assert(
    fc.property(arbitraryResumes, fc.nat(20), arbitraryResume, (resumes, choice, later) => {
      const { known } = decideOn(resumes, choice);
      const [field] = known.fact.fields;
      const values = ['As the user has it'];
      const decision = kept(sayOfFact(known, { [field!.name]: values }));
      for (const all of [resumes, [...resumes, later], [later], []]) {
        const fact = merge(all, [decision]).facts.find(({ id }) => id === known.fact.id);
        expect(fieldOf(fact, field!.name)).toMatchObject({ values, by: 'you', isConflict: false });
      }
    }),
    { numRuns: 300 },
  );
});

it('does not bring back what the user removed, and gives it back when they want', () => {
  fc.assert(
    fc.property(arbitraryResumes, fc.nat(20), (resumes, choice) => {
      const { known } = decideOn(resumes, choice);
      const removed = kept(removeFact(known, true));
      const again = [...resumes, ...resumes];
      const profile = merge(again, [removed]);
      const texts = (facts: Profile['facts']) => facts.flatMap(({ sources }) => sources).length;
      expect(profile.facts.map(({ id }) => id)).not.toContain(known.fact.id);
      expect(profile.removed.map(({ id }) => id)).toEqual([known.fact.id]);
      const back = merge(again, [{ ...removed, isRemoved: false }]);
      expect(back.removed).toEqual([]);
      expect(texts(back.facts)).toBe(texts(profile.facts) + texts(profile.removed));
    }),
    { numRuns: 200 },
  );
});
