import type { Messages } from "../index.ts";

export const errors: Messages["errors"] = {
  malformed: {
    title: "Die Anfrage ist nicht lesbar",
    text: "Der Server konnte nicht lesen, was die Seite geschickt hat.",
  },
  unauthorized: { title: "Du bist nicht angemeldet", text: "Melde dich an und versuche es noch einmal." },
  forbidden: { title: "Das darfst du nicht", text: "Dein Konto hat nicht das Recht dazu." },
  registration_closed: {
    title: "Neue Konten gibt es hier im Moment nicht",
    text: "Frag, wer diese Seite betreibt, nach einem Konto.",
  },
  account_needed: {
    title: "Das braucht ein Konto",
    text: "Melde dich an oder lege ein Konto an; dein Code bleibt im Editor.",
  },
  guest_quota: {
    title: "Ohne Konto geht vorerst kein weiterer Lauf",
    text: "Melde dich an, um gleich weiterzumachen, oder komm in einer Stunde wieder. Dein Code bleibt im Editor.",
  },
  not_found: { title: "Hier ist nichts", text: "Es wurde entfernt, oder du darfst es nicht sehen." },
  method_not_allowed: { title: "Diese Adresse kennt das nicht", text: "Seite und Server passen nicht zueinander." },
  too_slow: { title: "Die Anfrage kam zu langsam an", text: "Die Verbindung ist langsam. Versuche es noch einmal." },
  conflict: {
    title: "Das widerspricht dem, was schon da ist",
    text: "Lade die Seite neu, um den jetzigen Stand zu sehen.",
  },
  stale: {
    title: "Inzwischen hat jemand anderes das geändert",
    text: "Nichts wurde überschrieben. Sieh dir den jetzigen Stand an und ändere dann noch einmal.",
  },
  too_large: { title: "Das ist zu groß", text: "Schicke weniger auf einmal." },
  wrong_media_type: { title: "Das ist die falsche Art von Datei", text: "Der Server nimmt diese Art von Datei nicht." },
  not_acceptable: { title: "So geht die Anfrage nicht", text: "Etwas daran muss vorher geändert werden." },
  too_many_requests: { title: "Zu viele Anfragen", text: "Warte einen Moment und versuche es noch einmal." },
  unavailable: {
    title: "Der Dienst ist im Moment nicht erreichbar",
    text: "Versuche es in einem Moment noch einmal.",
  },
  internal: {
    title: "Der Dienst hat versagt",
    text: "Bei uns ging etwas schief. Unter der Nummer der Anfrage steht es in unserem Protokoll.",
  },
  no_connection: {
    title: "Keine Verbindung",
    text: "Der Server ist nicht erreichbar. Prüfe die Verbindung und versuche es noch einmal.",
  },
  page: {
    title: "Etwas ging schief",
    text: "In der Seite selbst ging etwas schief. Deine Entwürfe sind noch da.",
  },
};
