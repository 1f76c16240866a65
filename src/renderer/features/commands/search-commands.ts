/** Finds commands by what is typed: by any of their words, in any order, with slips of the finger. */
import Fuse, { type Expression } from 'fuse.js';
import type { Command } from './command.ts';

/** How far a word may be from what was typed, as a share of it: two letters changed places in five. */
const tolerance = 0.4;

export type SearchCommands = (query: string) => readonly Command[];

interface Words {
  readonly command: Command;
  readonly title: readonly string[];
  readonly synonyms: readonly string[];
}

/**
 * Best first; all of them for an empty query. Words of the title that begin with what was typed go
 * before synonyms that do, and both before words that hold it. Where no word does, Fuse weighs what
 * is like it.
 */
export function createCommandSearch(commands: readonly Command[]): SearchCommands {
  const known = commands.map(toWords);
  const fuse = new Fuse(known, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'synonyms', weight: 1 },
    ],
    threshold: tolerance,
    ignoreLocation: true,
  });
  return (query) => {
    const typed = wordsOf(query);
    if (typed.length === 0) return commands;
    const withAll = (isFit: (words: Words, one: string) => boolean) =>
      known.filter((words) => typed.every((one) => isFit(words, one)));
    const found = new Set([
      ...withAll(({ title }, one) => title.some((word) => word.startsWith(one))),
      ...withAll((words, one) => allOf(words).some((word) => word.startsWith(one))),
      ...withAll((words, one) => allOf(words).some((word) => word.includes(one))),
    ]);
    const like = () => fuse.search({ $and: typed.map(inTitleOrSynonyms) }).map(({ item }) => item);
    return (found.size > 0 ? [...found] : like()).map(({ command }) => command);
  };
}

function allOf({ title, synonyms }: Words): readonly string[] {
  return [...title, ...synonyms];
}

function toWords(command: Command): Words {
  const { title, synonyms = [] } = command;
  return { command, title: wordsOf(title), synonyms: synonyms.flatMap(wordsOf) };
}

/** In small letters, without accents. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function inTitleOrSynonyms(word: string): Expression {
  return { $or: [{ title: word }, { synonyms: word }] };
}
