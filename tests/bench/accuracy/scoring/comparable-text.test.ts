import { describe, expect, it } from 'vitest';
import {
  countShared,
  editDistance,
  fold,
  similarity,
  wordsOf,
} from '../../../../bench/accuracy/scoring/comparable-text.ts';

describe('comparable text', () => {
  it('does not care about case, accents, ligatures and private-use signs', () => {
    expect(fold('Éﬃcace  \uf095 ÜBER')).toBe('efficace uber');
  });

  it('keeps what makes C++ and C# words of their own', () => {
    expect(wordsOf('C++, C# & C')).toEqual(['c++', 'c#', 'c']);
  });

  it('counts a word as often as both sides have it', () => {
    expect(countShared(['a', 'a', 'b'], ['a', 'b', 'b'])).toBe(2);
  });

  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('tells how many edits lead from "%s" to "%s"', (left, right, edits) => {
    expect(editDistance(left, right)).toBe(edits);
  });

  it('takes words in another order for the same words', () => {
    expect(similarity('Vance, Ingrid', 'Ingrid Vance')).toBe(1);
  });

  it('takes a missing space for no difference', () => {
    expect(similarity('Project Manager', 'ProjectManager')).toBe(1);
  });

  it('finds nothing alike with an empty text', () => {
    expect(similarity('', 'Nora')).toBe(0);
  });
});
