/** Which of the files that somebody chose answers which test. The server knows the same endings. */

const endings = /\.(out|ans|txt)$/;

export type Matched = { answers: Map<string, File>; unused: string[] };

/** `names` are those that the problem wants. Where it wants one, any file is that one. */
export function matchFiles(names: readonly string[], files: readonly File[]): Matched {
  const only = names.length === 1 ? names[0] : undefined;
  const last = files.at(-1);
  if (only !== undefined && last) return { answers: new Map([[only, last]]), unused: [] };
  const answers = new Map<string, File>();
  const unused: string[] = [];
  for (const file of files) {
    const stem = file.name.replace(endings, "");
    const name = names.find((one) => one === file.name || one === `${stem}.out` || one === `${file.name}.out`);
    if (name === undefined) unused.push(file.name);
    else answers.set(name, file);
  }
  return { answers, unused };
}
