//! A worker in this process, with a database of its own, real boxes, and problems to judge.

pub(crate) mod leftovers;
pub(crate) mod package;
pub(crate) mod programs;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use clap::Parser;
use judge_core::{ImportId, MemoryKib, SubmissionId, TimeMs, UserId, Verdict, WorkerId};
use judge_worker::config::Config;
use judge_worker::judge::Judge;
use judge_worker::news::News;
use judge_worker::packages::{Objects, Packages};
use judge_worker::program::CompileCache;
use judge_worker::sandbox::{Pool, Sandbox, SandboxConfig, Way};
use judge_worker::selftest::Checked;
use judge_worker::store::fleet;
use judge_worker::worker::{Handled, Offered, Running, Worker};
use judge_worker::{import, languages, submission};
use sha2::{Digest, Sha256};
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::boxes;

/// One worker and its surroundings.
pub(crate) struct Stage {
    /// The worker.
    pub(crate) worker: Arc<Worker>,
    /// The database, as its owner.
    pub(crate) db: PgPool,
    /// The queue.
    pub(crate) client: async_nats::Client,
    boxes: Arc<Pool>,
    /// The label of its boxes.
    pub(crate) instance: String,
    folder: PathBuf,
    user: UserId,
}

/// A submission's row, as far as tests look at it.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Row {
    pub(crate) status: String,
    pub(crate) verdict: Option<String>,
    pub(crate) attempt: i32,
    pub(crate) lease: Option<i64>,
    pub(crate) final_lease: Option<i64>,
    pub(crate) leases_used: i32,
    pub(crate) progress_done: i32,
    pub(crate) compile_output: Option<String>,
    pub(crate) judge_error_reason: Option<String>,
    pub(crate) time_ms: Option<i64>,
    pub(crate) memory_kib: Option<i64>,
    pub(crate) version: i64,
}

/// A test result's row.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct TestRow {
    pub(crate) number: i32,
    pub(crate) name: String,
    pub(crate) verdict: String,
    pub(crate) message: Option<String>,
    pub(crate) judge_message: Option<String>,
    pub(crate) input: Option<String>,
    pub(crate) expected: Option<String>,
    pub(crate) output: Option<String>,
    pub(crate) stderr: Option<String>,
    pub(crate) truncated: Vec<String>,
}

/// A row of an import's matrix.
#[derive(Debug, sqlx::FromRow)]
#[allow(dead_code, reason = "a failed assertion shows all of it")]
pub(crate) struct MatrixRow {
    pub(crate) path: String,
    pub(crate) verdict: Option<String>,
    pub(crate) matches: Option<bool>,
    pub(crate) message: Option<String>,
}

/// How an import ended.
#[derive(Debug)]
pub(crate) struct Imported {
    pub(crate) status: String,
    pub(crate) slug: Option<String>,
    pub(crate) errors: String,
    pub(crate) warnings: String,
    pub(crate) matrix: Vec<MatrixRow>,
}

impl Stage {
    /// A stage on the database of a test, with the languages that every installation has.
    pub(crate) async fn new(db: PgPool) -> Self {
        Self::made(db, &[], |_| ()).await
    }

    /// A stage whose sandbox is set up otherwise.
    pub(crate) async fn with(db: PgPool, change: impl FnOnce(&mut SandboxConfig)) -> Self {
        Self::made(db, &[], change).await
    }

    /// One that offers these languages too, as far as their images are there.
    pub(crate) async fn offering(db: PgPool, more: &[&str]) -> Self {
        Self::made(db, more, |_| ()).await
    }

    async fn made(db: PgPool, more: &[&str], change: impl FnOnce(&mut SandboxConfig)) -> Self {
        let id = WorkerId::new();
        let folder = std::env::temp_dir().join(format!("judge-test-{id}"));
        fs::create_dir_all(folder.join("objects/packages")).unwrap();
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        let config = Config::parse_from([
            "worker".to_owned(),
            "--database-url=set by the test".to_owned(),
            format!("--nats-stream=T{}", id.0.simple()),
            format!("--nats-prefix=t{}.", id.0.simple()),
            format!("--objects-dir={}", text(&folder.join("objects"))),
            format!("--cache-dir={}", text(&folder.join("cache"))),
            "--boxes=2".to_owned(),
        ]);
        let mut sandbox = boxes::config(4);
        sandbox.spares = 2;
        sandbox.box_size = MemoryKib(1280 << 10);
        change(&mut sandbox);
        let instance = sandbox.instance.clone();
        let boxes = Arc::new(Pool::start(sandbox).await.unwrap());
        let client = connect(&config).await;
        let offered = offer(&db, &boxes, more).await;
        let packages = Packages::open(Objects::Folder(config.objects_dir.clone()), &config.cache_dir, 1 << 30).unwrap();
        let judge = Judge { sandbox: boxes.clone(), cache: CompileCache::new(64), compile_max: TimeMs(30_000) };
        let worker = Arc::new(Worker {
            id,
            pool: as_worker(&db).await,
            news: News::new(client.clone(), config.names()),
            judge,
            languages: offered,
            packages,
            boxes: Arc::new(Semaphore::new(2)),
            running: Running::default(),
            draining: AtomicBool::new(false),
            stop: CancellationToken::new(),
            config,
        });
        let user = UserId::new();
        sqlx::query("insert into users (id, username, email, password_hash, role, created_at) values ($1, 'setter', 'setter@example.org', 'x', 'setter', now())")
            .bind(user)
            .execute(&db)
            .await
            .unwrap();
        Self { worker, db, client, boxes, instance, folder, user }
    }

    /// How its boxes are reached, once that is known.
    pub(crate) fn way(&self) -> Option<Way> {
        self.boxes.way()
    }

    /// Gives compilers less time than usual.
    pub(crate) fn compiling_at_most(mut self, time: TimeMs) -> Self {
        Arc::get_mut(&mut self.worker).unwrap().judge.compile_max = time;
        self
    }

    /// Ends it: no box stays.
    pub(crate) async fn end(self) {
        let context = async_nats::jetstream::new(self.client.clone());
        let _ = context.delete_stream(&self.worker.config.nats_stream).await;
        self.worker.pool.close().await;
        self.boxes.shutdown().await;
        fs::remove_dir_all(&self.folder).unwrap();
    }

    /// Uploads a package's folder: the import's id.
    pub(crate) async fn upload(&self, dir: &Path, slug: Option<&str>) -> ImportId {
        self.upload_zip(&self.zip(dir), slug, None).await
    }

    /// A package's folder as a zip.
    pub(crate) fn zip(&self, dir: &Path) -> Vec<u8> {
        let zip = self.folder.join("upload.zip");
        let name = dir.file_name().unwrap().to_str().unwrap();
        problem_package::write_zip(dir, name, File::create(&zip).unwrap()).unwrap();
        fs::read(&zip).unwrap()
    }

    /// Where an import is.
    pub(crate) async fn import_status(&self, id: ImportId) -> String {
        sqlx::query_scalar("select status from imports where id = $1").bind(id).fetch_one(&self.db).await.unwrap()
    }

    /// Waits until something holds, at most two minutes.
    pub(crate) async fn until<F: Future<Output = bool>>(&self, holds: impl Fn() -> F) {
        let waiting = async {
            while !holds().await {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(120), waiting).await.expect("what was waited for did not come");
    }

    /// Uploads bytes that claim to be a package; `problem`: as a new version of that problem.
    pub(crate) async fn upload_zip(&self, zip: &[u8], slug: Option<&str>, problem: Option<&str>) -> ImportId {
        let digest = hex::encode(Sha256::digest(zip));
        fs::write(self.folder.join(format!("objects/packages/{digest}.zip")), zip).unwrap();
        let id = ImportId::new();
        sqlx::query(
            "insert into imports (id, user_id, slug, file_name, publish, package_digest, package_bytes, status, created_at, problem_id)
            values ($1, $2, $3, 'upload.zip', true, $4, $5, 'queued', now(), (select id from problems where slug = $6))",
        )
        .bind(id)
        .bind(self.user)
        .bind(slug)
        .bind(digest)
        .bind(i64::try_from(zip.len()).unwrap())
        .bind(problem)
        .execute(&self.db)
        .await
        .unwrap();
        id
    }

    /// Imports what was uploaded.
    pub(crate) async fn import(&self, id: ImportId) -> Imported {
        assert_eq!(import::handle(&self.worker, id, 1).await, Handled::Done);
        let (status, slug, errors, warnings): (String, Option<String>, String, String) =
            sqlx::query_as("select status, problem_slug, errors::text, warnings::text from imports where id = $1")
                .bind(id)
                .fetch_one(&self.db)
                .await
                .unwrap();
        let matrix = sqlx::query_as(
            "select path, verdict, matches, message from import_submissions where import_id = $1 order by number",
        )
        .bind(id)
        .fetch_all(&self.db)
        .await
        .unwrap();
        Imported { status, slug, errors, warnings, matrix }
    }

    /// Imports a package that must be sound; its slug.
    pub(crate) async fn problem(&self, dir: &Path) -> String {
        let imported = self.import(self.upload(dir, None).await).await;
        assert_eq!(imported.status, "done", "{imported:#?}");
        imported.slug.unwrap()
    }

    /// Hands a submission in; it waits.
    pub(crate) async fn submit(&self, slug: &str, language: &str, source: &str) -> SubmissionId {
        self.hand_in(slug, language, serde_json::json!([{ "content": source }]), "submit", None).await
    }

    /// Hands any kind of submission in.
    pub(crate) async fn hand_in(
        &self,
        slug: &str,
        language: &str,
        files: serde_json::Value,
        mode: &str,
        stdin: Option<&str>,
    ) -> SubmissionId {
        let id = SubmissionId::new();
        sqlx::query(
            "insert into submissions (id, user_id, problem_id, problem_version_id, language, mode, lane, files, single_source,
                stdin, status, progress_total, created_at)
            select $1, $2, p.id, p.current_version, $4, $6, $6, $5, true, $7, 'queued', v.test_count, now()
            from problems p join problem_versions v on v.id = p.current_version where p.slug = $3",
        )
        .bind(id)
        .bind(self.user)
        .bind(slug)
        .bind(language)
        .bind(files)
        .bind(mode)
        .bind(stdin)
        .execute(&self.db)
        .await
        .unwrap();
        id
    }

    /// Hands in a run with cases of its own.
    pub(crate) async fn run_cases(
        &self,
        slug: &str,
        language: &str,
        source: &str,
        cases: &serde_json::Value,
    ) -> SubmissionId {
        let id = self.hand_in(slug, language, serde_json::json!([{ "content": source }]), "run", None).await;
        sqlx::query("update submissions set cases = $2 where id = $1")
            .bind(id)
            .bind(cases)
            .execute(&self.db)
            .await
            .unwrap();
        id
    }

    /// Judges a submission to its end.
    pub(crate) async fn judge(&self, id: SubmissionId) -> Row {
        let attempt = self.row(id).await.attempt;
        assert_eq!(submission::handle(&self.worker, id, attempt).await, Handled::Done);
        self.row(id).await
    }

    /// Hands in and judges; the verdict's word.
    pub(crate) async fn verdict(&self, slug: &str, language: &str, source: &str) -> Verdict {
        let row = self.judge(self.submit(slug, language, source).await).await;
        let verdict = row.verdict.as_deref().unwrap().parse().unwrap();
        assert_eq!(row.judge_error_reason.is_some(), verdict == Verdict::JudgeError, "{row:?}");
        verdict
    }

    /// A submission's row.
    pub(crate) async fn row(&self, id: SubmissionId) -> Row {
        sqlx::query_as("select * from submissions where id = $1").bind(id).fetch_one(&self.db).await.unwrap()
    }

    /// The results that stand.
    pub(crate) async fn tests(&self, id: SubmissionId) -> Vec<TestRow> {
        sqlx::query_as(
            "select t.* from test_results t join submissions s on t.lease = coalesce(s.final_lease, s.lease)
            where s.id = $1 order by number",
        )
        .bind(id)
        .fetch_all(&self.db)
        .await
        .unwrap()
    }
}

async fn connect(config: &Config) -> async_nats::Client {
    let mut options = async_nats::ConnectOptions::new();
    if let Ok(token) = std::env::var("NATS_TOKEN") {
        options = options.token(token);
    }
    let url = std::env::var("NATS_URL").unwrap_or_else(|_| config.nats_url.clone());
    options.connect(url).await.unwrap()
}

/// Connections that may do what the worker's role may, and no more.
async fn as_worker(db: &PgPool) -> PgPool {
    PgPoolOptions::new()
        .max_connections(6)
        .after_connect(|conn, _| {
            Box::pin(async move { sqlx::query("set role judge_worker").execute(conn).await.map(|_| ()) })
        })
        .connect_with((*db.connect_options()).clone())
        .await
        .unwrap()
}

/// The languages that every installation has, and more that have an image, taken as tested.
async fn offer(db: &PgPool, boxes: &Pool, more: &[&str]) -> Offered {
    let dir = root().join("sandbox-images");
    let offered = Offered::default();
    let mut conn = db.acquire().await.unwrap();
    for language in languages::load_all(&dir).unwrap() {
        let is_there = more.contains(&language.id.as_str()) && boxes.image(&language.image).await.unwrap().is_some();
        if !language.first && !is_there {
            continue;
        }
        let language = Arc::new(language);
        let checked = Checked { language: language.clone(), version: "?".to_owned(), fault: None };
        fleet::upsert_language(&mut conn, &checked).await.unwrap();
        offered.set(&language, true);
    }
    offered
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}
