import { auth } from "./auth.ts";
import { languages } from "./languages.ts";
import { profile } from "./profile.ts";
import { submissions } from "./submissions.ts";
import { tokens } from "./tokens.ts";

/** What only pages say that are fetched when they are opened. */
export const more = { auth, languages, profile, submissions, tokens };
