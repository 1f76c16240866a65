/**
 * Reads an RTF file. Source: Microsoft, Rich Text Format Specification 1.9.1. Pictures and objects
 * are skipped, nothing that a field names is ever opened.
 */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { FlowBlock } from '../flow-document.ts';
import type { FlowReader } from '../flow-reader.ts';
import { decodeRtfBytes, symbolEncoding } from './rtf-encodings.ts';
import { createRtfFonts, type RtfFonts } from './rtf-fonts.ts';
import { applyFormat, plainState, type RtfState } from './rtf-state.ts';
import { readRtfTokens } from './rtf-tokens.ts';
import { characters, codePageWords, destinations, marginWords } from './rtf-words.ts';
import { createRtfWriter, type RtfWriter } from './rtf-writer.ts';

/** Pictures are written in letters, so a file may be large for all that it says. */
const maxBytes = 64 * 1024 * 1024;
const maxDepth = 1_000;
/** Bytes decoded at once; cut where no letter of two bytes can be cut. */
const longestStretch = 8_192;

interface Reading {
  readonly fonts: RtfFonts;
  readonly outer: RtfState[];
  readonly margins: { readonly header: RtfWriter[]; readonly footer: RtfWriter[] };
  state: RtfState;
  /** Bytes of one font that still wait for those after them. */
  bytes: number[];
  /** Characters that stand in for a `\u` before them. */
  toSkip: number;
  /** `\*` was read: the group is only for those who know its next word. */
  isIgnorable: boolean;
}

/** @throws AppError `file-unreadable`, `file-too-large`, `file-unsafe`. */
export const readRtf: FlowReader = (bytes, context) => {
  if (bytes.length > maxBytes) {
    throw new AppError('file-too-large', { values: { limit: '64 MB' } });
  }
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('{\\rtf');
  if (start < 0) throw new AppError('file-unreadable');
  const body = createRtfWriter();
  const reading: Reading = {
    ...{ fonts: createRtfFonts(), outer: [], margins: { header: [], footer: [] } },
    ...{ state: plainState(body), bytes: [], toSkip: 0, isIgnorable: false },
  };
  readRtfTokens(bytes.subarray(start), {
    openGroup() {
      flush(reading);
      if (reading.outer.length >= maxDepth) throw new AppError('file-unsafe');
      reading.outer.push(reading.state);
    },
    closeGroup: () => closeGroup(reading),
    control: (word, value) => readWord(reading, word, value),
    byte(byte) {
      if (reading.toSkip > 0) reading.toSkip -= 1;
      else if (/^(?:text|instruction)$/.test(reading.state.destination)) reading.bytes.push(byte);
      if (reading.bytes.length >= longestStretch && byte < 0x40) flush(reading);
    },
  });
  context.throwIfCancelled();
  flush(reading);
  const { header, footer } = reading.margins;
  return [...distinct(header), ...body.finish(), ...distinct(footer)];
};

/** First, left and right pages often repeat one header. */
function distinct(writers: readonly RtfWriter[]): readonly FlowBlock[] {
  const written = writers.map((writer) => writer.finish());
  return [...new Map(written.map((blocks) => [JSON.stringify(blocks), blocks])).values()].flat();
}

function closeGroup(reading: Reading): void {
  flush(reading);
  reading.toSkip = 0;
  reading.isIgnorable = false;
  reading.state = reading.outer.pop() ?? reading.state;
}

function flush(reading: Reading): void {
  if (reading.bytes.length === 0) return;
  const text = decodeRtfBytes(reading.bytes, reading.fonts.encodingOf(reading.state.font));
  reading.bytes = [];
  write(reading, text);
}

function write({ state }: Reading, text: string): void {
  const { destination, writer, look, href, field, isHidden } = state;
  if (destination === 'text' && isHidden) writer.addHidden(text);
  else if (destination === 'text') writer.addText(text, look, href);
  else if (destination === 'instruction' && field !== null) field.instruction += text;
}

function readWord(reading: Reading, word: string, value: number | null): void {
  if (word === 'u' && value !== null) {
    readUnicode(reading, value);
    return;
  }
  if (reading.toSkip > 0) {
    reading.toSkip -= 1;
    return;
  }
  flush(reading);
  if (word === '*') {
    reading.isIgnorable = true;
    return;
  }
  const { isIgnorable } = reading;
  reading.isIgnorable = false;
  if (startDestination(reading, word)) return;
  if (isIgnorable) {
    reading.state = { ...reading.state, destination: 'nowhere' };
    return;
  }
  setState(reading, word, value);
  if (reading.state.destination === 'text') writeWord(reading, word, value);
}

/** UTF-16 code units, given as signed 16-bit numbers; pairs come as two. */
function readUnicode(reading: Reading, value: number): void {
  flush(reading);
  const unit = value & 0xffff;
  // Signs of symbol fonts are given in a private area; pairs come together again in the writer.
  const isSign = unit >= 0xf000 && unit <= 0xf0ff;
  write(
    reading,
    isSign ? decodeRtfBytes([unit & 0xff], symbolEncoding) : String.fromCharCode(unit),
  );
  reading.toSkip = reading.state.fallbackLength;
}

function startDestination(reading: Reading, word: string): boolean {
  const { state } = reading;
  const margin = marginWords[word];
  if (margin !== undefined && state.destination === 'text') {
    const writer = createRtfWriter();
    reading.margins[margin].push(writer);
    reading.state = { ...plainState(writer), font: state.font };
    return true;
  }
  if (word === 'shptxt' && state.destination === 'shape') {
    const writer = createRtfWriter();
    state.writer.addAside(() => writer.finish());
    reading.state = { ...plainState(writer), font: state.font };
    return true;
  }
  const destination = destinations[word];
  if (destination === undefined) return false;
  if (destination === 'marker' && state.destination === 'text') state.writer.markItem();
  const isReachable = state.destination !== 'nowhere' || word === 'ud';
  reading.state = { ...state, destination: isReachable ? destination : 'nowhere' };
  return true;
}

function setState(reading: Reading, word: string, value: number | null): void {
  const { state, fonts } = reading;
  if (state.destination === 'fonts') {
    fonts.define(word, value);
    return;
  }
  const page = word === 'ansicpg' ? value : codePageWords[word];
  if (page !== undefined && page !== null) fonts.setCodePage(page);
  if (word === 'field') reading.state = { ...state, field: { instruction: '' } };
  else if (word === 'fldrslt') reading.state = { ...state, ...resultOf(state) };
  else reading.state = applyFormat(state, word, value) ?? state;
}

/** Page numbers and tables of contents are not the author's words. */
function resultOf({ field }: RtfState): Partial<RtfState> {
  const instruction = field?.instruction.trim() ?? '';
  if (/^(?:PAGE|NUMPAGES|TOC|SECTIONPAGES)\b/i.test(instruction)) return { destination: 'nowhere' };
  const url = /^HYPERLINK\s+(?:"([^"]*)"|(\S+))/i.exec(instruction);
  return { href: url?.[1] ?? url?.[2] ?? null };
}

function writeWord(reading: Reading, word: string, value: number | null): void {
  const { writer, isInTable, level, isHeading, isHidden } = reading.state;
  const character = characters[word];
  if (character !== undefined) write(reading, character);
  else if (word === 'tab' && !isHidden) writer.addTab();
  else if (word === 'line' || word === 'lbr') writer.breakLine();
  else if (word === 'par' || word === 'sect' || word === 'page' || word === 'nestcell') {
    writer.endParagraph({ isInTable, isHeading, level });
  } else if (word === 'cell') writer.endCell({ isHeading, level });
  else if (word === 'row') writer.endRow();
  else if (word === 'trowd') writer.startRow();
  else if (word === 'cellx') writer.addColumn(value ?? 0);
}
