/** Follows the fields of a DOCX, whose parts are spread over runs. Source: ECMA-376-1, 17.16. */

export interface FieldReader {
  begin(): void;
  addInstruction(text: string): void;
  /** The instruction is complete; what follows is what the field shows. */
  separate(): void;
  end(): void;
  /** Text that stands here now is an instruction, or a number that the program counts. */
  readonly isSilent: boolean;
  readonly href: string | null;
}

interface Field {
  instruction: string;
  isResult: boolean;
}

const deepest = 20;

export function createFieldReader(): FieldReader {
  const open: Field[] = [];
  return {
    begin() {
      if (open.length < deepest) open.push({ instruction: '', isResult: false });
    },
    addInstruction(text) {
      const field = open.at(-1);
      if (field !== undefined && field.instruction.length < 4_000) field.instruction += text;
    },
    separate() {
      const field = open.at(-1);
      if (field !== undefined) field.isResult = true;
    },
    end() {
      open.pop();
    },
    get isSilent() {
      return open.some(({ instruction, isResult }) => !isResult || isCounter(instruction));
    },
    get href() {
      return (
        open.map(({ instruction }) => linkOf(instruction)).findLast((url) => url !== null) ?? null
      );
    },
  };
}

export const isCounter = (instruction: string): boolean =>
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC)\b/i.test(instruction);

export function linkOf(instruction: string): string | null {
  const match = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/i.exec(instruction);
  return match?.[1] ?? match?.[2] ?? null;
}
