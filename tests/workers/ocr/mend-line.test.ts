import { describe, expect, it } from 'vitest';
import { mendLine } from '../../../src/workers/ocr/mend-line.ts';

/** @param words a word with `?` at its end is a doubtful one */
function mend(words: string): string {
  const line = words.split(' ').map((word) => ({
    text: word.replace(/\?$/, ''),
    confidence: word.endsWith('?') ? 0.3 : 0.9,
  }));
  return mendLine(line)
    .map(({ text }) => text)
    .join(' ');
}

describe('mendLine', () => {
  it.each([
    ['https:/github.com/nora', 'https://github.com/nora'],
    ['https:/inora.example.com', 'https://nora.example.com'],
    ['https:/instagram.com/nora', 'https://instagram.com/nora'],
    ['http:/lwww.example.org/', 'http://www.example.org/'],
    ['(https:/www.example.org)', '(https://www.example.org)'],
    ['https://nora.example.com', 'https://nora.example.com'],
  ])('mends the address %s', (read, expected) => {
    expect(mend(read)).toBe(expected);
  });

  it.each([
    ['© nora@example.com', 'nora@example.com'],
    ['J? (020) 7946 0958', '(020) 7946 0958'],
    ['nora@example.com [J (020) 7946', 'nora@example.com (020) 7946'],
    ['(v] https://example.com', 'https://example.com'],
  ])('leaves out the icon before an address: %s', (read, expected) => {
    expect(mend(read)).toBe(expected);
  });

  it.each([
    ['Java ® Python * Rust »', 'Java • Python • Rust'],
    ['© Led a team', '• Led a team'],
    ['© 2019 Example Press', '© 2019 Example Press'],
  ])('takes round signs for bullets: %s', (read, expected) => {
    expect(mend(read)).toBe(expected);
  });

  it.each([
    ['what | learned there', 'what I learned there'],
    ['London | nora.example.com', 'London | nora.example.com'],
    ['design | writing | teaching', 'design | writing | teaching'],
    ['Institute for Al', 'Institute for AI'],
    ['(Al) and Cl/CD for lOS', '(AI) and CI/CD for iOS'],
    ['Alan and Alba, et al.', 'Alan and Alba, et al.'],
  ])('tells a capital I from a bar and a small L: %s', (read, expected) => {
    expect(mend(read)).toBe(expected);
  });

  it('leaves an ordinary line as it is', () => {
    const line = 'A plan of (b) 40 % & more — at 3 sites.';
    expect(mend(line)).toBe(line);
  });
});
