/**
 * OCR word recall: of the words that a scanned document shows, the share that OCR read.
 *
 * Words are runs of letters and digits in lower case without accents. Both texts are taken as
 * multisets: a word that stands three times in the truth and twice in the OCR text counts two of
 * three. The order of the words does not matter.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleResult } from './import-samples.ts';

export async function describeWordRecall(
  results: readonly SampleResult[],
  folder: string,
): Promise<string> {
  const rows: string[] = [];
  let [found, all] = [0, 0];
  for (const { sample, ocrText } of results) {
    if (sample.kind !== 'scan') continue;
    const truth = await readFile(join(folder, 'text', `${sample.id}.txt`), 'utf8');
    const words = toWords(truth);
    const hits = countShared(words, toWords(ocrText));
    rows.push(`  ${(hits / Math.max(1, words.length)).toFixed(3)}  ${sample.id}`);
    found += hits;
    all += words.length;
  }
  if (rows.length === 0) return '';
  const total = `OCR word recall on ${rows.length} scans: ${(found / Math.max(1, all)).toFixed(3)}`;
  return ['', total, ...rows].join('\n');
}

function toWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countShared(truth: readonly string[], read: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of read) counts.set(word, (counts.get(word) ?? 0) + 1);
  return truth.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  }).length;
}
