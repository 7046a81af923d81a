import type { Messages } from "../index.ts";
import { counter } from "../plural.ts";

const count = counter("de");

export const values: Messages["values"] = {
  arguments: "Argumente",
  calls: "Aufrufe",
  call: "Aufruf",
  case: (n) => `Fall ${n}`,
  yours: "Deine",
  printed: "Was dein Code ausgab",
  drawnOf: (title) => `${title}, gezeichnet`,
  list: (n, nodes) => `Liste mit ${count(n, { one: "Knoten", other: "Knoten" })}: ${nodes}`,
  tree: (n, nodes) => `Baum mit ${count(n, { one: "Knoten", other: "Knoten" })}, Ebene für Ebene: ${nodes}`,
  emptyList: "Leere Liste",
  emptyTree: "Leerer Baum",
  differsAt: (place) => `Weicht ab bei ${place}`,
  nodeNumber: (n) => `Knoten ${n}`,
  nodeValue: (value) => `Knoten ${value}`,
  missingNode: "einem fehlenden Knoten",
  undrawnNode: "einem Knoten, der nicht gezeichnet ist",
  moreValues: (n) => `… und ${n} weitere`,
  moreNodes: (n) => `… ${n} weitere`,
  callsOf: (from, to, total) => `Aufrufe ${from} bis ${to} von ${total}`,
  twin: "Für diese Sprache gibt es hier keinen Anfangscode",
  twinHow:
    "Schreibe ein ganzes Programm: Lies den Fall von der Standardeingabe, ein JSON-Wert je Zeile, und gib die Antwort als JSON auf der Standardausgabe aus.",
  twinLines: (names) => `Die Zeilen sind, in dieser Reihenfolge: ${names}.`,
  twinClass:
    "Die erste Zeile nennt die Aufrufe, zuerst die Klasse selbst; die zweite ihre Argumentlisten. Gib die Liste der Ergebnisse aus, null für den Konstruktor und für Aufrufe, die nichts zurückgeben.",
  twinExample: (input, output) => `Zum Beispiel gehört zur Eingabe \`${input}\` die Antwort \`${output}\`.`,
};
