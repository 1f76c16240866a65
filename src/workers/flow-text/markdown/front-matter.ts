/** The lines between `---` with which Markdown files of site generators begin: name and contact data. */
import { type FlowBlock, headingSize, plainLook } from '../flow-document.ts';
import { createParagraphWriter } from '../paragraph-writer.ts';

const fence = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const entry = /^[ \t]*([\w-]{1,40})[ \t]*:[ \t]*(\S.*)$/;
const nameKeys = /^(?:name|author|title)$/i;
/** Keys whose values say something of the person; the others are for the generator. */
const factKeys =
  /^(?:label|headline|job-?title|position|role|e-?mail|phone|tel|mobile|location|city|address|website|web|site|url|homepage|linkedin|github|gitlab|twitter|mastodon|orcid|summary|description|about)$/i;

export function splitFrontMatter(text: string): {
  readonly frontMatter: readonly string[];
  readonly body: string;
} {
  const match = fence.exec(text);
  if (match === null) return { frontMatter: [], body: text };
  return { frontMatter: (match[1] ?? '').split(/\r?\n/), body: text.slice(match[0].length) };
}

export function frontMatterBlocks(lines: readonly string[]): readonly FlowBlock[] {
  const entries = lines.flatMap((line) => {
    const [, key = '', value = ''] = entry.exec(line) ?? [];
    const plain = value.trim().replace(/^(["'])(.*)\1$/, '$2');
    return key === '' || plain === '' ? [] : [{ key, value: plain }];
  });
  const name = entries.find(({ key }) => nameKeys.test(key));
  const facts = entries.filter(({ key }) => factKeys.test(key));
  const writer = createParagraphWriter();
  const blocks: FlowBlock[] = [];
  if (name !== undefined) {
    writer.addText(name.value, { ...plainLook, isBold: true, fontSize: headingSize(0) });
    blocks.push(writer.finish());
  }
  for (const { value } of facts) {
    writer.addText(value, plainLook);
    blocks.push(writer.finish());
  }
  return blocks;
}
