/** What a problem's signature says, as far as the page needs it. The API gives it as JSON of no fixed type. */
export type Param = { name: string; type: string };

/** What a function takes and answers; a class's calls have their own types, which are not read here. */
export function functionShape(signature: unknown): { params: Param[]; answer: string | null } | null {
  if (typeof signature !== "object" || signature === null || "class" in signature || !("params" in signature))
    return null;
  const params: unknown[] = Array.isArray(signature.params) ? signature.params : [];
  const read = params.flatMap((one) =>
    typeof one === "object" && one !== null && "name" in one && "type" in one
      ? [{ name: String(one.name), type: String(one.type) }]
      : [],
  );
  const mutates = "mutates" in signature ? read.find((one) => one.name === signature.mutates)?.type : undefined;
  const returns = "returns" in signature && typeof signature.returns === "string" ? signature.returns : null;
  return { params: read, answer: mutates ?? (returns === "void" ? null : returns) };
}

/** The name of a class to be designed. */
export function className(signature: unknown): string | null {
  if (typeof signature !== "object" || signature === null || !("class" in signature)) return null;
  return typeof signature.class === "string" ? signature.class : null;
}

/** Whether values of this type can be drawn: lists, trees, and arrays of them. */
export function isDrawn(type: string): boolean {
  return /^(ListNode|TreeNode)(\[\])*$/.test(type);
}
