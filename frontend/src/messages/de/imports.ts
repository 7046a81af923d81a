import { counter } from "../plural.ts";
import type { StaffMessages } from "../staff.ts";

const count = counter("de");

export const imports: StaffMessages["imports"] = {
  uploadTitle: "Eine Aufgabe hochladen",
  settersOnly:
    "Wer Aufgaben stellt, lädt hier Aufgabenpakete hoch. Die Verwaltung kann deinem Konto das Recht dazu geben.",
  intro:
    "Ein Paket ist eine Zip-Datei, wie ICPC und Kattis sie beschreiben: `problem.yaml`, ein Aufgabentext, Testdaten und Einreichungen, deren Ergebnis bekannt ist. Das Paket wird geprüft, und seine Einreichungen werden bewertet; du siehst einen Bericht, bevor jemand die Aufgabe sieht.",
  slug: "Kurzname",
  slugHint: "Der Name der Aufgabe in Adressen. Bleibt er leer, ist es der Name des Ordners oder der Datei.",
  publish: "Veröffentlichen, wenn jede Einreichung das erwartete Ergebnis bekommt",
  upload: "Hochladen",
  uploading: "Wird hochgeladen",
  chooseFirst: "Wähle zuerst ein Paket",
  package: "Aufgabenpaket",
  choose: "Zip-Datei wählen",
  orDrop: "oder hier ablegen",
  reportTitle: "Bericht zum Import",
  mustMend: "Was geändert werden muss",
  worthALook: "Was einen Blick wert sein könnte",
  openProblem: "Die Aufgabe öffnen",
  uploadAnother: "Ein anderes Paket hochladen",
  goesOn: "Du kannst diese Seite verlassen; der Import geht weiter, und sein Bericht bleibt unter dieser Adresse.",
  unusable: "Das Paket ist nicht verwendbar",
  nothingStored: "Nichts wurde gespeichert. Ändere, was unten steht, und lade es noch einmal hoch.",
  mismatches: (n) =>
    `Importiert, aber nicht veröffentlicht: ${count(n, { one: "Einreichung bekam", other: "Einreichungen bekamen" })} ein anderes Ergebnis als erwartet`,
  seeRows: "Sieh dir die farbigen Zeilen an. Die Tests, die Limits oder die Erwartung stimmen nicht.",
  allAsExpected: "Importiert: Jede Einreichung bekam das erwartete Ergebnis",
  steps: "Schritte",
  said: { failed: "gescheitert", done: "fertig", now: "jetzt", toCome: "kommt noch" },
  judgedOf: (done, total) => `${done} von ${total}`,
  submissions: "Die Einreichungen des Pakets",
  submission: "Einreichung",
  expected: "Erwartet",
  got: "Bekommen",
  notJudgedYet: "noch nicht bewertet",
  notAsExpected: (verdict) => `${verdict}, nicht wie erwartet`,
  any: "beliebig",
  or: " oder ",
};
