import katex from "katex";
import "katex/dist/katex.min.css";

/** Sets the formulas that the server marked: nodes with `data-math-style` that hold TeX. A broken one stays readable as TeX. */
export function renderMath(root: HTMLElement): void {
  for (const node of root.querySelectorAll<HTMLElement>("[data-math-style]")) {
    if (node.dataset.mathDone !== undefined) continue;
    katex.render(node.textContent ?? "", node, {
      displayMode: node.dataset.mathStyle === "display",
      throwOnError: false,
      errorColor: "var(--bad)",
      trust: false,
      maxExpand: 1000,
    });
    node.dataset.mathDone = "";
    if (node.dataset.mathStyle === "inline") holdTogether(node);
  }
}

/**
 * A bracket before a formula, and a stop after it, stay with it: a browser breaks the line beside any box, but not beside a word
 * joiner.
 */
function holdTogether(node: HTMLElement): void {
  const [before, after] = [node.previousSibling, node.nextSibling];
  if (before instanceof Text && /[([{„“‚‘«]$/.test(before.data)) before.appendData("\u2060");
  if (after instanceof Text && /^[)\]}”’».,;:!?]/.test(after.data)) after.insertData(0, "\u2060");
}
