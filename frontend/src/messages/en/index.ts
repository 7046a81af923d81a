import { auth } from "./auth.ts";
import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { languages } from "./languages.ts";
import { layout } from "./layout.ts";
import { problem } from "./problem.ts";
import { problems } from "./problems.ts";
import { profile } from "./profile.ts";
import { submissions } from "./submissions.ts";
import { verdict } from "./verdict.ts";

/** English: the table that the other languages are typed after. */
export const en = {
  auth,
  common,
  errors,
  languages,
  layout,
  problem,
  problems,
  profile,
  submissions,
  verdict,
};
