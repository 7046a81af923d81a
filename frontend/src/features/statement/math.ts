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
  }
}
