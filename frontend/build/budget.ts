import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

type Chunk = Rolldown.OutputChunk;

type Budget = { what: string; limit: number; modules: string[]; after?: string[] };

const page = ["src/main.tsx", "pages/problem/ProblemPage.tsx"];
const editor = [...page, "features/editor/CodeEditor.tsx"];

/** What a visitor's browser loads, in kB of gzip JavaScript, and the most that it may be. `after` was loaded before. */
const budgets: Budget[] = [
  { what: "problem page before the editor", limit: 150, modules: page },
  { what: "problem page with the editor", limit: 250, modules: editor },
  // Each of these comes alone, after the editor or the statement can be used.
  { what: "C++ in the editor", limit: 50, modules: ["@codemirror/lang-cpp/"], after: editor },
  { what: "completion in the editor", limit: 20, modules: ["features/editor/comforts.ts"], after: editor },
  { what: "formulas", limit: 85, modules: ["features/statement/math.ts"], after: page },
];

/** Fails the build when a budget is exceeded. */
export function budget(): Plugin {
  return {
    name: "budget",
    apply: "build",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === "chunk");
      const holding = (part: string): Chunk => {
        const chunk = chunks.find((c) => c.moduleIds.some((id) => id.includes(part)));
        if (!chunk) throw new Error(`budget: no chunk holds ${part}`);
        return chunk;
      };
      for (const { what, limit, modules, after = [] } of budgets) {
        const total = closure(modules.map(holding), chunks, after.map(holding));
        const kb = total / 1000;
        const line = `${what}: ${kb.toFixed(1)} kB gzip of ${limit} kB`;
        if (kb > limit) throw new Error(`over the budget: ${line}`);
        console.log(line);
      }
    },
  };
}

/** Bytes of gzip of the chunks and of all that they import statically, without those that `loaded` brought already. */
function closure(from: Chunk[], chunks: Chunk[], loaded: Chunk[]): number {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const walk = (start: Chunk[]): Set<Chunk> => {
    const seen = new Set<Chunk>();
    const queue = [...start];
    for (let chunk = queue.pop(); chunk; chunk = queue.pop()) {
      if (seen.has(chunk)) continue;
      seen.add(chunk);
      for (const name of chunk.imports) {
        const next = byName.get(name);
        if (next) queue.push(next);
      }
    }
    return seen;
  };
  const skip = walk(loaded);
  let bytes = 0;
  for (const chunk of walk(from)) if (!skip.has(chunk)) bytes += gzipSync(chunk.code, { level: 9 }).length;
  return bytes;
}
