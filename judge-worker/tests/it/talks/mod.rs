//! Submissions and validators that talk, ask for another pass or give points; and each that misbehaves: the verdict must be
//! the one of the party that did.

pub(crate) mod arena;

use judge_core::Verdict;
use judge_core::score::{CasePoints, ScoreRule, Scoring, TestGroup, VerdictRule};
use judge_worker::judge::Judging;
use judge_worker::sandbox::Way;

use arena::{Arena, Played};

use crate::ways::both_ways;

/// Begins both programs: what is used, and saying a line so that it is heard.
const HEAD: &str = r#"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static int is(const char *a, const char *b) { return strcmp(a, b) == 0; }
static void say(const char *words) { fputs(words, stdout); fputc('\n', stdout); fflush(stdout); }
static void flood(void) { signal(SIGPIPE, SIG_DFL); for (;;) fputs("and on and on\n", stdout); }
static void sleep_on(void) { for (;;) pause(); }
"#;

/// Asks "3", wants "6".
const ASKS: &str = r#"
int main(int argc, char **argv) {
    char does[32] = "", line[64];
    FILE *in = fopen(argv[1], "r");
    if (!in || fscanf(in, "%31s", does) != 1) return 1;
    if (is(does, "fails")) return 1;
    if (is(does, "aborts")) abort();
    if (is(does, "refuses")) return 43;
    if (is(does, "accepts")) return 42;
    if (is(does, "floods")) flood();
    if (is(does, "sleeps")) sleep_on();
    if (is(does, "drains")) { while (fgets(line, sizeof line, stdin)); return 43; }
    say("3");
    if (!fgets(line, sizeof line, stdin)) return is(does, "trusts") ? 1 : 43;
    if (!is(line, "6\n")) return 43;
    if (is(does, "lingers")) sleep_on();
    if (is(does, "goes-on")) { say("4"); if (!fgets(line, sizeof line, stdin)) return 43; return is(line, "8\n") ? 42 : 43; }
    return 42;
}
"#;

const ANSWERS: &str = r#"
int main(int argc, char **argv) {
    char line[64];
    const char *does = argc > 1 ? argv[1] : "";
    if (is(does, "leaves")) return 0;
    if (is(does, "crashes")) abort();
    if (is(does, "floods")) flood();
    if (is(does, "sleeps")) sleep_on();
    if (is(does, "spins")) for (volatile int i = 0;; i++);
    if (is(does, "deaf")) { fclose(stdin); say("6"); return 0; }
    if (is(does, "mute")) { fclose(stdout); sleep_on(); }
    while (fgets(line, sizeof line, stdin)) {
        if (is(does, "listens")) continue;
        printf("%d\n", is(does, "errs") ? 7 : 2 * atoi(line));
        fflush(stdout);
        if (is(does, "breaks-off")) abort();
    }
    return 0;
}
"#;

fn words(played: &Played) -> String {
    let test = played.test.as_ref().and_then(|test| test.judge_message.clone().or(test.message.clone()));
    format!("{} {}", played.outcome.reason.clone().unwrap_or_default(), test.unwrap_or_default())
}

/// Each row: what the validator does, what the submission does, and the verdict.
async fn check(arena: &Arena, rows: &[(&str, &str, Verdict)]) {
    let mut surprises = Vec::new();
    for (validator, submission, verdict) in rows {
        let played = arena.play(validator, &[submission]).await;
        let names_it = *verdict != Verdict::JudgeError || words(&played).contains("validator");
        if played.outcome.verdict != *verdict || !names_it {
            surprises.push(format!("{validator} / {submission}: {:?}, not {verdict}", played.outcome));
        }
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
}

both_ways! {
    who_misbehaves_in_a_talk_is_to_blame
}

async fn who_misbehaves_in_a_talk_is_to_blame(way: Way) {
    use Verdict::{Accepted, JudgeError, OutputLimitExceeded, RunTimeError, TimeLimitExceeded, WrongAnswer};
    let judging = Judging { interactive: true, ..Judging::default() };
    let arena = Arena::by(Some(way), &[HEAD, ANSWERS].concat(), &[HEAD, ASKS].concat(), judging).await;
    let rows = [
        ("asks", "answers", Accepted),
        ("goes-on", "answers", Accepted),
        ("asks", "errs", WrongAnswer),
        // The submission.
        ("asks", "leaves", WrongAnswer),
        ("trusts", "leaves", WrongAnswer),
        ("asks", "crashes", RunTimeError),
        ("goes-on", "breaks-off", RunTimeError),
        ("drains", "floods", OutputLimitExceeded),
        ("asks", "floods", WrongAnswer),
        ("asks", "sleeps", TimeLimitExceeded),
        ("asks", "spins", TimeLimitExceeded),
        ("asks", "listens", TimeLimitExceeded),
        ("asks", "mute", TimeLimitExceeded),
        ("asks", "deaf", Accepted),
        // The validator.
        ("fails", "answers", JudgeError),
        ("aborts", "answers", JudgeError),
        ("sleeps", "floods", JudgeError),
        ("floods", "leaves", WrongAnswer),
        ("lingers", "answers", TimeLimitExceeded),
        // It said no: whatever the other does then follows from that.
        ("refuses", "answers", WrongAnswer),
        ("refuses", "sleeps", WrongAnswer),
        ("refuses", "spins", WrongAnswer),
        ("refuses", "floods", WrongAnswer),
        ("accepts", "answers", Accepted),
        ("accepts", "crashes", RunTimeError),
    ];
    check(&arena, &rows).await;
    arena.end().await;
}

/// Waiting for the other costs no CPU time, and the talk is shown as it went.
#[tokio::test]
async fn a_talk_is_recorded_and_waiting_is_free() {
    let judging = Judging { interactive: true, ..Judging::default() };
    let slow = r#"
        #include <stdio.h>
        #include <unistd.h>
        int main(void) { int n; puts("5"); fflush(stdout); sleep(1); return scanf("%d", &n) == 1 && n == 10 ? 42 : 43; }
    "#;
    let arena = Arena::new(&[HEAD, ANSWERS].concat(), slow, judging).await;
    let played = arena.play("", &["answers"]).await;
    let test = played.test.unwrap();
    assert_eq!((test.verdict, test.output.as_deref()), (Verdict::Accepted, Some("< 5\n> 10\n")));
    assert!(test.time_ms.unwrap().0 < 500, "a second of waiting is not its own: {:?}", test.time_ms);
    arena.end().await;
}

/// Is told what to do by the answer, for the input is another one in each pass. Counts passes in its feedback folder; ends, goes on too long, or breaks the rules.
const PASSES: &str = r#"
int main(int argc, char **argv) {
    char does[32] = "", path[128];
    int pass = 0, got = 0;
    FILE *in = fopen(argv[2], "r"), *kept;
    if (!in || fscanf(in, "%31s", does) != 1) return 1;
    snprintf(path, sizeof path, "%spasses", argv[3]);
    if ((kept = fopen(path, "r"))) { if (fscanf(kept, "%d", &pass) != 1) return 1; fclose(kept); }
    if (scanf("%d", &got) != 1 || got != 2 * pass) return 43;
    if (!(kept = fopen(path, "w"))) return 1;
    fprintf(kept, "%d\n", ++pass);
    fclose(kept);
    if (pass == 3 && !is(does, "never-ends")) return 42;
    snprintf(path, sizeof path, "%snextpass.in", argv[3]);
    if (!(kept = fopen(path, "w"))) return 1;
    fprintf(kept, "%d\n", pass);
    fclose(kept);
    return is(does, "contradicts") ? 43 : 42;
}
"#;

#[tokio::test]
async fn passes_are_counted_and_their_rules_kept() {
    use Verdict::{Accepted, JudgeError, RunTimeError, TimeLimitExceeded, WrongAnswer};
    let judging = Judging { passes: Some(3), ..Judging::default() };
    // Twice the number of the pass, which is no number in the first one; something else in the second.
    let submission = r#"
        int main(int argc, char **argv) {
            char line[64];
            if (!fgets(line, sizeof line, stdin)) return 1;
            int n = atoi(line);
            if (n == 1 && is(argv[1], "crashes")) abort();
            if (n == 1 && is(argv[1], "spins")) for (volatile int i = 0;; i++);
            if (is(argv[1], "remembers")) { FILE *note = fopen("note", n ? "r" : "w"); if (!note) { puts("-1"); return 0; } }
            printf("%d\n", n == 1 && is(argv[1], "errs") ? 7 : 2 * n);
            return 0;
        }
    "#;
    let arena = Arena::new(&[HEAD, submission].concat(), &[HEAD, PASSES].concat(), judging).await;
    let rows = [
        ("ends", "answers", Accepted),
        ("ends", "errs", WrongAnswer),
        ("ends", "crashes", RunTimeError),
        ("ends", "spins", TimeLimitExceeded),
        ("ends", "remembers", WrongAnswer),
        ("never-ends", "answers", JudgeError),
        ("contradicts", "answers", JudgeError),
    ];
    check(&arena, &rows).await;
    arena.end().await;
}

#[tokio::test]
async fn points_of_a_validator_are_read_and_their_rules_kept() {
    use Verdict::{Accepted, JudgeError, PartiallyAccepted, WrongAnswer};
    let group = TestGroup {
        name: String::new(),
        parent: None,
        verdict: VerdictRule::FirstError,
        any_accepted: false,
        score: ScoreRule::Sum,
        points: CasePoints::UpTo(80.0),
        ignored: false,
        breaks: false,
        requires: Vec::new(),
        max: Some(80.0),
    };
    let scoring = Scoring { groups: vec![group], rejected_is_zero: false };
    let judging = Judging { scoring: Some(scoring), ..Judging::default() };
    let validator = r#"
        static void note(const char *folder, const char *name, const char *words) {
            char path[128];
            snprintf(path, sizeof path, "%s%s", folder, name);
            FILE *file = fopen(path, "w");
            fputs(words, file);
            fclose(file);
        }
        int main(int argc, char **argv) {
            char does[32] = "", number[32] = "";
            FILE *in = fopen(argv[1], "r");
            int parts = fscanf(in, "%31s %31s", does, number);
            if (is(does, "points") || is(does, "both")) note(argv[3], "score.txt", number);
            if (is(does, "part") || is(does, "both")) note(argv[3], "score_multiplier.txt", number);
            return parts > 0 && is(does, "refuses") ? 43 : 42;
        }
    "#;
    let arena = Arena::new("int main(void) { return 0; }", &[HEAD, validator].concat(), judging).await;
    let rows = [
        ("plain", Accepted, Some(80.0)),
        ("points 80", Accepted, Some(80.0)),
        ("points 12.5", PartiallyAccepted, Some(12.5)),
        ("part 0.25", PartiallyAccepted, Some(20.0)),
        ("points 0", WrongAnswer, Some(0.0)),
        ("refuses", WrongAnswer, Some(0.0)),
        ("points 81", JudgeError, None),
        ("points -1", JudgeError, None),
        ("points nan", JudgeError, None),
        ("points many", JudgeError, None),
        ("part 1.5", JudgeError, None),
        ("both 1", JudgeError, None),
    ];
    for (does, verdict, score) in rows {
        let played = arena.play(does, &[]).await;
        assert_eq!(played.outcome.verdict, verdict, "{does}: {}", words(&played));
        let got = played.outcome.score.unwrap();
        assert_eq!((got.0, got.1), (score.unwrap_or(0.0), Some(80.0)), "{does}");
    }
    arena.end().await;
}
