import type { Plugin } from "vite";

/** KaTeX names each font three times; every browser that can run this page reads woff2, so the others stay out of the build. */
export function onlyWoff2(): Plugin {
  return {
    name: "only-woff2",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("katex") || !/\.css($|\?)/.test(id)) return null;
      return { code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ""), map: null };
    },
  };
}
