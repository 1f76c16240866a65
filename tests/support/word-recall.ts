/** Share of the words of `truth` that are among those read, each as often as it stands there. */
export function wordRecall(truth: string, read: string): number {
  const left = new Map<string, number>();
  for (const word of toWords(read)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = toWords(truth);
  const found = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / words.length;
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
