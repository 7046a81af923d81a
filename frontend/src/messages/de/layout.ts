import type { Messages } from "../index.ts";

export const layout: Messages["layout"] = {
  skip: "Zum Inhalt springen",
  main: "Hauptmenü",
  menu: "Menü",
  menuOf: (name) => `Menü von ${name}`,
  problems: "Aufgaben",
  submissions: "Einreichungen",
  languages: "Sprachen",
  upload: "Hochladen",
  uploadProblem: "Eine Aufgabe hochladen",
  admin: "Verwaltung",
  profile: "Profil",
  api: "API",
  tokens: "API-Token",
  useLight: "Helle Ansicht",
  useDark: "Dunkle Ansicht",
  highContrast: "Hoher Kontrast",
  highContrastOn: "Hoher Kontrast: an",
};
