import type { MoreMessages } from "../more.ts";

export const tokens: MoreMessages["tokens"] = {
  title: "API-Token",
  intro:
    "Mit einem Token benutzt ein Programm von dir den Judge in deinem Namen. Was die API kann, steht in ihrer Beschreibung.",
  document: "Beschreibung der API",
  signInFirst: "Ein Token gehört zu einem Konto. Melde dich an, um eines zu erstellen.",
  name: "Bezeichnung",
  usualName: "Mein Programm",
  mayDo: "Was es darf",
  scopes: {
    read: "deine Einreichungen lesen",
    submit: "einreichen",
    setter: "Aufgaben hochladen und ändern",
    admin: "verwalten",
  },
  create: "Token erstellen",
  created: "Dein neues Token",
  onlyOnce: "Es wird nur dieses eine Mal gezeigt: Kopiere es jetzt und halte es geheim.",
  theToken: "Token",
  export: "Gib es deinem Terminal",
  exportLine: "Zeile",
  lines: "Dann reiche eine Lösung ein",
  linesOf: (tool) => `Zeilen für ${tool}`,
  yours: "Deine Token",
  none: "Du hast noch kein Token. Was du erstellst, erscheint hier, ohne sein Geheimnis.",
  lastUsed: "Zuletzt benutzt",
  never: "nie",
  remove: "Entfernen",
  removeOf: (name) => `Token ${name} entfernen`,
};
