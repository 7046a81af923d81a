import type { MoreMessages } from "../more.ts";
import { counter } from "../plural.ts";

const count = counter("de");

const said: Record<string, string> = {
  "is taken": "ist schon vergeben",
  "must be an e-mail address": "muss eine E-Mail-Adresse sein",
  "must have at least 8 characters": "muss mindestens 8 Zeichen haben",
  "must have 3 to 32 letters, digits, `_` or `-`, with a letter or digit at both ends":
    "muss aus 3 bis 32 Buchstaben, Ziffern, `_` oder `-` bestehen, mit einem Buchstaben oder einer Ziffer an beiden Enden",
};

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
  guestLeft: (n) => `Ohne Konto noch ${count(n, { one: "Lauf", other: "Läufe" })} in dieser Stunde. Zum Einreichen:`,
  guestNone:
    "Das war ohne Konto der letzte Lauf dieser Stunde. Melde dich an, um weiterzumachen: Dein Code und dieses Ergebnis bleiben.",
  said: (words) => said[words] ?? words,
  notice: "Hinweis",
  hideNotice: "Ausblenden",
  knownHere: "Schon registriert?",
};
