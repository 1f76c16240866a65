/** Collects what an RTF file says as blocks: paragraphs, and rows of cells. */
import type { FlowBlock, FlowCell } from '../flow-document.ts';
import { createParagraphWriter, type ParagraphWriter } from '../paragraph-writer.ts';

interface ParagraphPlace {
  /** Headings that are counted are written like items of a list, but are none. */
  readonly isHeading: boolean;
  /** Of lists. */
  readonly level: number;
}

export interface RtfWriter
  extends Pick<ParagraphWriter, 'addText' | 'addTab' | 'addHidden' | 'breakLine'> {
  /** The paragraph that is being written is an item of a list. */
  markItem(): void;
  endParagraph(place: ParagraphPlace & { readonly isInTable: boolean }): void;
  endCell(place: ParagraphPlace): void;
  endRow(): void;
  /** Begins the definition of a row's columns. */
  startRow(): void;
  /** Right edge of the next column, in twips. */
  addColumn(edge: number): void;
  /** Text boxes: after the paragraph that they are anchored in. */
  addAside(blocks: () => readonly FlowBlock[]): void;
  /** Everything, with what was left open ended. */
  finish(): readonly FlowBlock[];
}

const maxColumns = 200;

export function createRtfWriter(): RtfWriter {
  const paragraph = createParagraphWriter();
  const blocks: FlowBlock[] = [];
  let cells: (readonly FlowBlock[])[] = [];
  let cell: FlowBlock[] = [];
  let asides: (() => readonly FlowBlock[])[] = [];
  let edges: number[] = [];
  let isItem = false;

  function endIn(target: FlowBlock[], { isHeading, level }: ParagraphPlace): void {
    const isBullet = isItem && !isHeading;
    target.push(paragraph.finish({ isBullet, level: isBullet ? level : 0 }));
    isItem = false;
    for (const aside of asides) target.push(...aside());
    asides = [];
  }

  function endRow(): void {
    if (cell.length > 0) cells.push(cell);
    if (cells.length > 0) blocks.push({ type: 'row', cells: cells.map(toCell) });
    [cells, cell] = [[], []];
  }

  function toCell(written: readonly FlowBlock[], index: number): FlowCell {
    const width = (edges[index] ?? 0) - (edges[index - 1] ?? 0);
    return { blocks: written, width: width > 0 ? width : 1 };
  }

  return {
    ...{ addText: paragraph.addText, addTab: paragraph.addTab },
    ...{ addHidden: paragraph.addHidden, breakLine: paragraph.breakLine },
    markItem() {
      isItem = true;
    },
    endParagraph({ isInTable, ...place }) {
      if (!isInTable) endRow();
      endIn(isInTable ? cell : blocks, place);
    },
    endCell(place) {
      endIn(cell, place);
      cells.push(cell);
      cell = [];
    },
    endRow,
    startRow() {
      edges = [];
    },
    addColumn(edge) {
      if (edges.length < maxColumns) edges.push(edge);
    },
    addAside(aside) {
      asides.push(aside);
    },
    finish() {
      const hasRest = !paragraph.isEmpty || asides.length > 0;
      if (hasRest) endIn(cells.length > 0 ? cell : blocks, { isHeading: false, level: 0 });
      endRow();
      return blocks;
    },
  };
}
