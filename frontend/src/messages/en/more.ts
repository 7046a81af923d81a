import { answers } from "./answers.ts";
import { auth } from "./auth.ts";
import { languages } from "./languages.ts";
import { problems } from "./problems.ts";
import { profile } from "./profile.ts";
import { submissions } from "./submissions.ts";
import { tokens } from "./tokens.ts";

/** What only pages say that are fetched when they are opened. */
export const more = { answers, auth, languages, problems, profile, submissions, tokens };
