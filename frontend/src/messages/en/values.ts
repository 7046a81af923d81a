import { counter } from "../plural.ts";

const count = counter("en");

/** Values of function problems: arguments, answers, and their drawings. */
export const values = {
  arguments: "Arguments",
  calls: "Calls",
  call: "Call",
  case: (n: number) => `Case ${n}`,
  yours: "Yours",
  printed: "What your code printed",
  drawnOf: (title: string) => `${title}, drawn`,
  list: (n: number, nodes: string) => `List of ${count(n, { one: "node", other: "nodes" })}: ${nodes}`,
  tree: (n: number, nodes: string) => `Tree of ${count(n, { one: "node", other: "nodes" })}, level by level: ${nodes}`,
  emptyList: "Empty list",
  emptyTree: "Empty tree",
  differsAt: (place: string) => `Differs at ${place}`,
  nodeNumber: (n: number) => `node ${n}`,
  nodeValue: (value: string) => `node ${value}`,
  missingNode: "a missing node",
  undrawnNode: "a node that is not drawn",
  moreValues: (n: number) => `… and ${n} more`,
  moreNodes: (n: number) => `… ${n} more`,
  callsOf: (from: number, to: number, total: number) => `Calls ${from} to ${to} of ${total}`,
  twin: "This language has no starter code here",
  twinHow:
    "Write a whole program: read the case from standard input, one JSON value a line, and print the answer as JSON to standard output.",
  twinLines: (names: string) => `The lines are, in this order: ${names}.`,
  twinClass:
    "The first line is the names of the calls, the class's own first; the second their argument lists. Print the list of the results, null for the constructor and for calls that return nothing.",
  twinExample: (input: string, output: string) => `For example, the input \`${input}\` wants \`${output}\`.`,
};
