/** One entry of a zip. */
export interface Entry {
  name: string;
  /** Bytes, unpacked. */
  size: number;
}

/** What an upload would bring, as far as the names in it tell. The server reads the package itself and has the last word. */
export interface Plan {
  kind: "kattis" | "polygon" | "plain";
  samples: number;
  secret: number;
  /** Inputs without an answer and answers without an input. */
  unpaired: string[];
  bytes: number;
  largest: Entry | null;
  statements: string[];
  submissions: { folder: string; count: number }[];
  /** As the package writes it, in seconds; null: it states none. */
  timeLimit: string | null;
}

const NOT_OURS = /(^|\/)(__MACOSX|\.git)\/|\/$|(^|\/)\.DS_Store$/;

/** The plan of a package with these entries; `read` gives the text of a small one. */
export function planOf(all: readonly Entry[], read: (name: string) => string | null): Plan {
  const entries = all.filter((one) => !NOT_OURS.test(one.name));
  const root = commonRoot(entries);
  const files = entries.map((one) => ({ ...one, name: one.name.slice(root.length) }));
  const names = new Set(files.map((one) => one.name));
  const kind = names.has("problem.yaml") ? "kattis" : names.has("problem.xml") ? "polygon" : "plain";
  const tests = kind === "polygon" ? polygonTests(names) : pairedTests(names, kind);
  return {
    kind,
    ...tests,
    bytes: files.reduce((sum, one) => sum + one.size, 0),
    largest: files.reduce<Entry | null>((most, one) => (most && most.size >= one.size ? most : one), null),
    statements: [...names].filter((name) => STATEMENT.test(name)).sort(),
    submissions: byFolder(names, kind === "polygon" ? "solutions/" : "submissions/"),
    timeLimit: timeLimit(read(`${root}problem.yaml`), read(`${root}.timelimit`)),
  };
}

const STATEMENT = /^(?:(?:problem_statement|statement)\/problem(?:\.[\w-]+)?\.(?:md|tex|pdf)|problem\.pdf)$/;

/** The folder that everything lies in, with its slash; empty if there is none. */
function commonRoot(entries: readonly Entry[]): string {
  const first = entries[0]?.name ?? "";
  const root = first.slice(0, first.indexOf("/") + 1);
  const known = /^(?:data|submissions|tests|solutions|statement|problem_statement)\/$/;
  return root && !known.test(root) && entries.every((one) => one.name.startsWith(root)) ? root : "";
}

function pairedTests(names: ReadonlySet<string>, kind: "kattis" | "plain") {
  const tests = [...names].filter((name) => kind === "plain" || /^data\/(?:sample|secret)\//.test(name));
  const answered = (stem: string) => [".ans", ".out", ".a"].some((end) => names.has(stem + end));
  const inputs = tests.filter((name) => name.endsWith(".in"));
  const alone = inputs.filter((name) => !answered(name.slice(0, -3)));
  const answers = tests.filter((name) => /\.(?:ans|out)$/.test(name));
  const stray = answers.filter((name) => !names.has(name.replace(/\.(?:ans|out)$/, ".in")));
  const samples = inputs.filter((name) => /(?:^|\/)sample/.test(name)).length;
  return { samples, secret: inputs.length - samples, unpaired: [...alone, ...stray].sort() };
}

/** Polygon: `tests/01` and `tests/01.a`; which of them are samples stands in its XML. */
function polygonTests(names: ReadonlySet<string>) {
  const inputs = [...names].filter((name) => /^tests\/\d+$/.test(name));
  const unpaired = inputs.filter((name) => !names.has(`${name}.a`)).sort();
  return { samples: 0, secret: inputs.length, unpaired };
}

function byFolder(names: ReadonlySet<string>, top: string): Plan["submissions"] {
  const found = new Map<string, Set<string>>();
  for (const name of names) {
    if (!name.startsWith(top)) continue;
    const [folder = "", submission] = name.slice(top.length).split("/");
    const key = submission === undefined ? top.slice(0, -1) : folder;
    found.set(key, (found.get(key) ?? new Set()).add(submission ?? folder));
  }
  return [...found]
    .map(([folder, all]) => ({ folder, count: all.size }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function timeLimit(yaml: string | null, file: string | null): string | null {
  const stated = /^\s+time_limit:\s*([\d.]+)/m.exec(yaml ?? "")?.[1] ?? /^\s*([\d.]+)/.exec(file ?? "")?.[1];
  return stated ?? null;
}
