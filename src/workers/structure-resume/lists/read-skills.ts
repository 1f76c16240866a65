/** Reads skills, with their groups and levels. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { ungrid } from '../layout/ungrid.ts';
import { joinLines } from '../text/join-lines.ts';
import { couldNotFit } from '../text/paragraphs.ts';
import { isSameType, joinNear } from './join-near.ts';
import { isLevel } from './skill-level.ts';
import { splitList } from './split-list.ts';

export type Skill = NonNullable<Resume['skills']>[number];

const inBrackets = /^(.+?)\s*\(([^()]+)\)$/u;
const group = /^([^:]{2,45}):\s*(.*)$/u;

interface Group {
  readonly name: string | null;
  level: string | null;
  readonly keywords: string[];
}

export function readSkills(sectionLines: readonly Line[]): Skill[] {
  const whole = joinNear(sectionLines);
  const ordered = isGrid(whole) ? joinNear(ungrid(whole)) : whole;
  const lines = joinHeads(joinEnumerations(ordered));
  const groups: Group[] = [];
  const size = lines.reduce((largest, line) => Math.max(largest, line.size), 0);
  const isSetApart =
    lines.some((line) => isHead(line, size)) && lines.some((l) => !isHead(l, size));
  const isTitle = (line: Line, index: number): boolean =>
    (isSetApart && isHead(line, size)) || leadsBullets(lines, index);
  const hasHeads = lines.some(isTitle);
  for (const [index, line] of lines.entries()) {
    const named = group.exec(line.text);
    const last = groups.at(-1);
    if (named) groups.push(namedGroup(named[1] ?? '', splitList(named[2] ?? '')));
    else if (isTitle(line, index)) groups.push(...headGroups(line));
    else if (last && (hasHeads || isContinued(last))) addTo(last, itemsOf(line));
    else groups.push(newGroup(null, itemsOf(line)));
  }
  return groups.flatMap(toSkills);
}

/** A plain line right above bullet points, or above a level and then bullet points, is their title. */
function leadsBullets(lines: readonly Line[], index: number): boolean {
  const [line, next, third] = lines.slice(index, index + 3);
  if (!line || !next || line.isBullet || line.cells.length > 1 || isLevel(line.text)) return false;
  const below = isLevel(next.text) ? third : next;
  return below?.isBullet === true && line.text.length < 50 && !/[,;]/.test(line.text);
}

/** A line of one cell with other words in it. */
function withText(line: Line, cell: Line['cells'][number], text: string): Line {
  return { ...line, text, cells: [{ ...cell, text }] };
}

/** Short items in columns, without levels or labels that would make the lines rows of a table. */
function isGrid(lines: readonly Line[]): boolean {
  const rows = lines.filter(({ cells }) => cells.length >= 2);
  const cells = lines.flatMap((line) => line.cells);
  return rows.length >= 2 && !cells.some(({ text }) => isLevel(text) || /[,;:|]/.test(text));
}

/** The name of a group over two lines: two heads that nothing parts. */
function joinHeads(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  const smallest = Math.min(...lines.map((line) => line.size));
  for (const line of lines) {
    const last = joined.at(-1);
    const isNear = line.gapAbove !== null && line.gapAbove < 0.35 * line.size;
    const isHeadType = line.isBold || line.size > smallest + 0.6;
    const isOne = last && last.cells.length === 1 && line.cells.length === 1 && !line.isBullet;
    const [cell, more] = [last?.cells[0], line.cells[0]];
    if (last && cell && more && isOne && isNear && isHeadType && isSameType(last, line)) {
      const text = joinLines([cell.text, more.text]);
      joined[joined.length - 1] = { ...withText(last, cell, text), bottom: line.bottom };
    } else joined.push(line);
  }
  return joined;
}

/** An enumeration that goes on in the next line is one line. */
function joinEnumerations(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isList = last !== undefined && last.cells.length === 1 && /[,;]/.test(last.text);
    const isNew = line.isBullet || group.test(line.text) || line.cells.length > 1;
    const [cell, more] = [last?.cells[0], line.cells[0]];
    const isOneType = last && last.isBold === line.isBold && Math.abs(last.size - line.size) < 0.6;
    if (last && cell && more && isList && !isNew && isOneType && couldNotFit(last, line)) {
      const text = joinLines([cell.text, more.text]);
      joined[joined.length - 1] = { ...withText(last, cell, text), right: line.right };
    } else joined.push(line);
  }
  return joined;
}

function isHead(line: Line, size: number): boolean {
  return (
    (line.isBold || line.size > 0.98 * size + 0.3 || line.isCaps) &&
    !line.isBullet &&
    line.text.length < 60
  );
}

function headGroups(line: Line): readonly Group[] {
  const groups: Group[] = [];
  for (const cell of line.cells) {
    const last = groups.at(-1);
    if (last && isLevel(cell.text)) last.level = cell.text;
    else groups.push(namedGroup(cell.text, []));
  }
  return groups;
}

/** A group whose name may carry its level: "SQL (advanced)". */
function namedGroup(name: string, items: readonly string[]): Group {
  const [, bare = name, shown = ''] = inBrackets.exec(name) ?? [];
  const hasLevel = isLevel(shown);
  return newGroup(hasLevel ? bare : name, hasLevel ? [shown, ...items] : items);
}

const newGroup = (name: string | null, items: readonly string[]): Group => {
  const made: Group = { name, level: null, keywords: [] };
  addTo(made, items);
  return made;
};

function addTo(target: Group, items: readonly string[]): void {
  for (const item of items) {
    const [, bare = item, shown = ''] = inBrackets.exec(item) ?? [];
    if (isLevel(item) || /^\d{1,3}\s?%$/.test(item)) target.level ??= item;
    else target.keywords.push(isLevel(shown) ? bare : item);
  }
}

const isContinued = (last: Group): boolean => last.name !== null;

/** Where items stand in cells of their own, a comma is part of one. */
const itemsOf = (line: Line): readonly string[] =>
  line.cells.flatMap((cell) =>
    line.cells.length >= 3 && cell.text.length < 40 ? [cell.text] : splitList(cell.text),
  );

function toSkills({ name, level: shown, keywords }: Group): readonly Skill[] {
  const levelPart = shown ? { level: shown } : {};
  if (name !== null) {
    return [{ name, ...levelPart, ...(keywords.length > 0 ? { keywords } : {}) }];
  }
  return keywords.map((keyword) => ({ name: keyword, ...levelPart }));
}
