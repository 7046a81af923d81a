import type { MoreMessages } from "../more.ts";

export const languages: MoreMessages["languages"] = {
  title: "Sprachen",
  intro:
    "Diese Compiler und Interpreter bewerten deine Einreichungen, mit genau diesen Befehlen. Eine Sprache wird erst angeboten, wenn sie in dieser Installation ihren eigenen Test bestanden hat; das Beispielprogramm ist eines aus diesem Test und gibt die Summe der gelesenen Zahlen aus.",
  empty: "Noch wird keine Sprache angeboten: Sie erscheinen hier, sobald ein Worker sie getestet hat.",
  compile: "Übersetzen",
  run: "Ausführen",
  files: "Dateien",
  sample: "Beispielprogramm",
  sampleOf: (language) => `Beispielprogramm in ${language}`,
  notCompiled: "wird nicht übersetzt",
};
