/** What this program runs on, for reports of faults. */
export function programFacts() {
  const { node, electron = null, v8 } = process.versions;
  return { system: `${process.platform} ${process.arch}`, node, electron, v8 };
}
