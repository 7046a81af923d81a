/** Problems that take answers instead of programs, and files for solvers. */
export const answers = {
  title: "Your answers",
  intro: (count: number) =>
    count === 1
      ? "Hand in one file with your answer."
      : `Hand in a file for each of the ${count} tests, called as in the table. What is missing counts as wrong.`,
  choose: "Choose files",
  orDrop: "or drop them here",
  file: "File",
  content: "Content",
  missing: "missing",
  unused: (names: string) => `Called after no test: ${names}`,
  forget: "Take all away",
  chooseFirst: "Choose a file with an answer first.",
  submit: "Submit",
  attachments: "Files",
  failed: (name: string) => `${name} could not be fetched.`,
};
