/** A statement's text without its looks, for comparing: one line a block. */
const BLOCKS = new Set(["P", "LI", "H2", "H3", "H4", "H5", "H6", "TR", "PRE", "BLOCKQUOTE", "DT", "DD", "FIGCAPTION"]);

/** The parsed document runs no script and fetches nothing; only its text is read. */
export function textOf(html: string): string {
  const root = new DOMParser().parseFromString(html, "text/html").body;
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line.trim() !== "") lines.push(line.replace(/\s+/g, " ").trim());
    line = "";
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? "";
    const block = BLOCKS.has(node.nodeName);
    if (block) end();
    if (node.nodeName === "IMG") line += ` [${(node as Element).getAttribute("alt") ?? ""}] `;
    for (const child of node.childNodes) walk(child);
    if (block) end();
    else if (node.nodeName === "TD" || node.nodeName === "TH") line += " ";
  };
  walk(root);
  end();
  return lines.join("\n");
}
