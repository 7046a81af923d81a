import type { MoreMessages } from "../more.ts";

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
  knownHere: "Schon registriert?",
};
