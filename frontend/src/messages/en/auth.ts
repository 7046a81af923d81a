/** Signing in and up. */
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
  knownHere: "Signed up before?",
};
