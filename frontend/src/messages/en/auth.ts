import { counter } from "../plural.ts";

const count = counter("en");

/** Signing in and up, and what a reader may do before. */
export const auth = {
  login: "User name or e-mail",
  username: "User name",
  email: "E-mail",
  password: "Password",
  usernameHint: "Others see it beside your submissions.",
  passwordHint: "A few words are easy to remember and hard to guess.",
  wrong: "Wrong name or password.",
  newHere: "New here?",
  codeStays: "Code that you have written stays in this browser meanwhile.",
  guestLeft: (n: number) =>
    `${count(n, { one: "more run", other: "more runs" })} this hour without an account. To submit:`,
  guestNone: "That was the last run of this hour without an account. Sign in to go on: your code and this result stay.",
  /** What the server says of a field; it says it in English. */
  said: (words: string) => words,
  notice: "Notice",
  hideNotice: "Hide",
  knownHere: "Signed up before?",
};
