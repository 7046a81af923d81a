/** A text in which `…` between backticks is code. */
export function Words({ text }: { text: string }) {
  return (
    text
      .split("`")
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text that never changes
      .map((piece, i) => (i % 2 === 1 ? <code key={i}>{piece}</code> : piece))
  );
}
