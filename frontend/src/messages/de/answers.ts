import type { MoreMessages } from "../more.ts";

export const answers: MoreMessages["answers"] = {
  title: "Deine Antworten",
  intro: (count) =>
    count === 1
      ? "Reiche eine Datei mit deiner Antwort ein."
      : `Reiche zu jedem der ${count} Tests eine Datei ein, benannt wie in der Tabelle. Was fehlt, zählt als falsch.`,
  choose: "Dateien wählen",
  orDrop: "oder hier ablegen",
  file: "Datei",
  content: "Inhalt",
  missing: "fehlt",
  unused: (names) => `Nach keinem Test benannt: ${names}`,
  forget: "Alle wegnehmen",
  chooseFirst: "Wähle zuerst eine Datei mit einer Antwort.",
  submit: "Einreichen",
  attachments: "Dateien",
  failed: (name) => `${name} konnte nicht geholt werden.`,
};
