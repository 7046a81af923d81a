import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { layout } from "./layout.ts";
import { problem } from "./problem.ts";
import { values } from "./values.ts";
import { verdict } from "./verdict.ts";

/** English: the table that the other languages are typed after. */
export const en = {
  common,
  errors,
  layout,
  problem,
  values,
  verdict,
};
