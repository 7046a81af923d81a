import type { MoreMessages } from "../more.ts";

export const languages: MoreMessages["languages"] = {
  title: "Sprachen",
  intro:
    "Diese Compiler und Interpreter bewerten deine Einreichungen, mit genau diesen Befehlen. Eine Sprache wird erst angeboten, wenn sie in dieser Installation ihren eigenen Test bestanden hat.",
  empty: "Noch wird keine Sprache angeboten: Sie erscheinen hier, sobald ein Worker sie getestet hat.",
  compile: "Übersetzen",
  run: "Ausführen",
  files: "Dateien",
  notCompiled: "wird nicht übersetzt",
};
