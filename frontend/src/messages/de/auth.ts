import type { MoreMessages } from "../more.ts";
import { counter } from "../plural.ts";

const count = counter("de");

export const auth: MoreMessages["auth"] = {
  login: "Benutzername oder E-Mail-Adresse",
  username: "Benutzername",
  email: "E-Mail-Adresse",
  password: "Passwort",
  usernameHint: "Andere sehen ihn neben deinen Einreichungen.",
  passwordHint: "Ein paar Wörter sind leicht zu merken und schwer zu erraten.",
  wrong: "Name oder Passwort ist falsch.",
  newHere: "Neu hier?",
  codeStays: "Was du geschrieben hast, bleibt solange in diesem Browser.",
  guestLeft: (n) =>
    `Ohne Konto noch ${count(n, { one: "Lauf", other: "Läufe" })} in dieser Stunde. Zum Einreichen melde dich an.`,
  guestNone:
    "Das war ohne Konto der letzte Lauf dieser Stunde. Melde dich an, um weiterzumachen: Dein Code und dieses Ergebnis bleiben.",
  notice: "Hinweis",
  hideNotice: "Ausblenden",
  knownHere: "Schon registriert?",
};
