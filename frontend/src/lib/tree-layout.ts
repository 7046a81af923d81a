/** Where the nodes of a binary tree are drawn: as narrow as it goes, parents above the middle of their children. */
export type Placed = {
  /** Its entry in level order. */
  entry: number;
  value: string;
  x: number;
  depth: number;
  /** The entry of its parent; `null` for the root. */
  parent: number | null;
  /** Nothing is there: drawn only to mark that. */
  ghost: boolean;
};

type Node = { entry: number; value: string; ghost: boolean; left: Node | null; right: Node | null };
/** A subtree, its root at 0: how far it reaches to both sides, level by level. */
type Shape = { placed: Placed[]; left: number[]; right: number[] };

/** The first `most` nodes in level order, and how many are left out. Widths are in units of one node. */
export function layOut(entries: string[], marked: number | null, most: number): { placed: Placed[]; more: number } {
  const { root, more } = link(entries, marked, most);
  return { placed: root ? place(root, 0, null).placed : [], more };
}

/** Entries 2k + 1 and 2k + 2 belong to the k-th node that is there. */
function link(entries: string[], marked: number | null, most: number): { root: Node | null; more: number } {
  const nodes = new Map<number, Node>();
  const parents: Node[] = [];
  let there = 0;
  const length = Math.max(entries.length, marked === null ? 0 : marked + 1);
  for (let entry = 0; entry < length; entry++) {
    const value = entries[entry] ?? "null";
    const ghost = value === "null";
    if (ghost && entry !== marked) continue;
    if (!ghost) there++;
    if (there > most) continue;
    const node: Node = { entry, value: ghost ? "∅" : value, ghost, left: null, right: null };
    const parent = parents[Math.floor((entry - 1) / 2)];
    if (entry > 0 && !parent) continue;
    nodes.set(entry, node);
    if (!ghost) parents.push(node);
    if (parent) parent[entry % 2 === 1 ? "left" : "right"] = node;
  }
  return { root: nodes.get(0) ?? null, more: Math.max(0, there - most) };
}

/** Depth is bounded by the number of nodes that are drawn. */
function place(node: Node, depth: number, parent: number | null): Shape {
  const left = node.left ? place(node.left, depth + 1, node.entry) : null;
  const right = node.right ? place(node.right, depth + 1, node.entry) : null;
  const gap = left && right ? distance(left, right) : 1;
  const shapes: Shape[] = [];
  if (left) shapes.push(moved(left, -gap / 2));
  if (right) shapes.push(moved(right, gap / 2));
  const own: Placed = { entry: node.entry, value: node.value, x: 0, depth, parent, ghost: node.ghost };
  const levels = Math.max(0, ...shapes.map((shape) => shape.left.length));
  const reach = (side: "left" | "right", of: (...values: number[]) => number) =>
    Array.from({ length: levels }, (_, level) => of(...shapes.flatMap((shape) => shape[side][level] ?? [])));
  return {
    placed: [own, ...shapes.flatMap((shape) => shape.placed)],
    left: [0, ...reach("left", Math.min)],
    right: [0, ...reach("right", Math.max)],
  };
}

/** How far apart two subtrees must stand for one node's width between them on every level. */
function distance(left: Shape, right: Shape): number {
  let most = 1;
  for (let level = 0; level < Math.min(left.right.length, right.left.length); level++) {
    most = Math.max(most, (left.right[level] ?? 0) - (right.left[level] ?? 0) + 1);
  }
  return most;
}

function moved(shape: Shape, by: number): Shape {
  return {
    placed: shape.placed.map((one) => ({ ...one, x: one.x + by })),
    left: shape.left.map((x) => x + by),
    right: shape.right.map((x) => x + by),
  };
}
