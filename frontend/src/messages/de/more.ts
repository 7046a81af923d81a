import type { MoreMessages } from "../more.ts";
import { answers } from "./answers.ts";
import { auth } from "./auth.ts";
import { languages } from "./languages.ts";
import { problems } from "./problems.ts";
import { profile } from "./profile.ts";
import { submissions } from "./submissions.ts";
import { tokens } from "./tokens.ts";

/** German. A text missing here does not compile. */
export const more: MoreMessages = { answers, auth, languages, problems, profile, submissions, tokens };
