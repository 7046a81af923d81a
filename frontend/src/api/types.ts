/** The API's words under the names that the pages use. The shapes are generated; none is written here. */
import type { components } from "./schema.gen.ts";

type Schemas = components["schemas"];

export type User = Schemas["UserView"];
export type SignedIn = Schemas["SessionView"];
export type Role = Schemas["Role"];
export type Scope = Schemas["Scope"];
export type Token = Schemas["TokenView"];
export type Language = Schemas["LanguageView"];

export type Kind = Schemas["Kind"];
export type ProblemStatus = Schemas["ProblemStatus"];
export type ProblemSummary = Schemas["ProblemItem"];
export type Problem = Schemas["ProblemView"];
export type Sample = Schemas["SampleView"];

export type Mode = Schemas["Mode"];
export type Status = Schemas["Status"];
export type Verdict = Schemas["Verdict"];
export type TestResult = Schemas["TestView"];
export type SubmissionSummary = Schemas["SubmissionItem"];
export type Submission = Schemas["SubmissionView"];
export type NewSubmission = Schemas["NewSubmission"];

export type ServerDraft = Schemas["DraftView"];
export type NewDraft = Schemas["NewDraft"];
export type Profile = Schemas["ProfileView"];
export type Spread = Schemas["SpreadView"];
export type Worker = Schemas["WorkerView"];
export type Lane = Schemas["LaneView"];
export type Failure = Schemas["FailureView"];
export type ManagedUser = Schemas["ManagedUserView"];
export type Settings = Schemas["SettingsView"];
export type LiveSettings = Schemas["LiveSettings"];
export type SettingsChange = Schemas["SettingsChange"];
export type ManagedLanguage = Schemas["ManagedLanguageView"];

export type ImportStatus = Schemas["ImportStatus"];
export type ImportFinding = Schemas["Finding"];
export type ImportedSubmission = Schemas["VerifiedSubmission"];
export type ImportReport = Schemas["ImportView"];
export type ImportTests = Schemas["ImportTests"];
export type TimeFacts = Schemas["TimeFacts"];

export type SetterProblem = Schemas["SetterView"];
export type NewPreview = Schemas["NewPreview"];
export type StatementSource = Schemas["StatementSource"];
export type Check = Schemas["Check"];
export type EditedProblem = Schemas["EditedProblem"];
export type Difference = Schemas["DifferenceView"];
export type Rejudge = Schemas["RejudgeView"];
export type RejudgeScope = Schemas["RejudgeScope"];
