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
 * A bracket before a formula, and a stop after it, stay with it: a browser breaks the line beside any box, unless what holds both
 * forbids it. Inside of the formula it may.
 */
function holdTogether(node: HTMLElement): void {
  const [before, after] = [node.previousSibling, node.nextSibling];
  const held: Node[] = [node];
  if (before instanceof Text && /[([{„“‚‘«]$/.test(before.data)) held.unshift(before.splitText(before.length - 1));
  const stop = after instanceof Text ? /^[)\]}”’».,;:!?]+/.exec(after.data) : null;
  if (after instanceof Text && stop) {
    after.splitText(stop[0].length);
    held.push(after);
  }
  if (held.length === 1) return;
  const line = document.createElement("span");
  line.style.whiteSpace = "nowrap";
  node.style.whiteSpace = "normal";
  held[0]?.parentNode?.insertBefore(line, held[0] ?? null);
  line.append(...held);
}
