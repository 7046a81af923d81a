//! One api, one worker, a database and a queue of their own, thrown away at the end.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use judge_core::UserId;
use sqlx::{Connection, PgConnection};

use super::client::{Client, eventually};
use super::programs;

/// A running stack. The services end with it.
pub(crate) struct Stack {
    name: String,
    folder: PathBuf,
    database_url: String,
    worker_database_url: String,
    base_url: String,
    health_url: String,
    settings: Vec<(&'static str, &'static str)>,
    api: Option<Child>,
    /// By number; the first has number 0.
    workers: Vec<Option<Child>>,
}

const PASSWORD: &str = "correct horse battery";

impl Stack {
    /// Starts everything and waits until the three languages are offered.
    pub(crate) async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// The same, with settings of api and worker that differ from what tests usually have.
    pub(crate) async fn start_with(settings: &[(&'static str, &'static str)]) -> Self {
        let name = format!("e2e{}", random_tail(8));
        let folder = std::env::temp_dir().join(&name);
        for part in ["objects", "cache", "s"] {
            std::fs::create_dir_all(folder.join(part)).unwrap();
        }
        std::fs::write(folder.join("jwt"), random_tail(12).repeat(6)).unwrap();
        let (database_url, worker_database_url) = create_database(&name).await;
        let [port, health_port] = [free_port(), free_port()];
        let mut stack = Self {
            base_url: format!("http://127.0.0.1:{port}"),
            health_url: format!("http://127.0.0.1:{health_port}"),
            name,
            folder,
            database_url,
            worker_database_url,
            settings: settings.to_vec(),
            api: None,
            workers: Vec::new(),
        };
        stack.run_api(&["migrate"], None);
        stack.allow_worker_login().await;
        for role in ["setter", "admin", "solver"] {
            let email = format!("{role}@example.org");
            let arguments = ["create-user", "--username", role, "--email", &email, "--role", role];
            stack.run_api(&arguments, Some(PASSWORD));
        }
        stack.start_api();
        stack.start_worker();
        stack.wait_until_ready().await;
        stack
    }

    async fn wait_until_ready(&self) {
        let client = Client::anonymous(&self.base_url);
        eventually("three languages are offered", 600, async || {
            let Some(answer) = client.try_get("/api/v1/languages").await else { return false };
            let ids: Vec<&str> = answer["items"].as_array().unwrap().iter().filter_map(|l| l["id"].as_str()).collect();
            ["c", "cpp", "python"].iter().all(|wanted| ids.contains(wanted))
        })
        .await;
    }

    fn environment(&self, command: &mut Command) {
        command
            .env("DATABASE_URL", &self.database_url)
            .env("WORKER_DATABASE_URL", &self.worker_database_url)
            .env("NATS_STREAM", self.name.to_uppercase())
            .env("NATS_PREFIX", format!("{}.", self.name))
            .env("OBJECTS_DIR", self.folder.join("objects"))
            .env("CACHE_DIR", self.folder.join("cache"))
            .env("JWT_SECRET_FILE", self.folder.join("jwt"))
            .env("API_LISTEN", self.base_url.trim_start_matches("http://"))
            .env("PUBLIC_URL", &self.base_url)
            .env("WORKER_HEALTH_LISTEN", self.health_url.trim_start_matches("http://"))
            .env("JUDGE_INSTANCE", &self.name)
            .env("RUNNER_PATH", programs::runner())
            .env("LANGUAGES_DIR", programs::root().join("sandbox-images"))
            .env("SOCKETS_DIR", self.folder.join("s"))
            .env("BOXES", "1")
            // Whatever other images a machine has, it tests the same.
            .env("OFFER_LANGUAGES", "c,cpp,python")
            .envs(self.settings.iter().copied())
            .current_dir(programs::root());
    }

    fn run_api(&self, arguments: &[&str], input: Option<&str>) {
        let mut command = Command::new(&programs::services()["api"]);
        self.environment(&mut command);
        let mut child = command.args(arguments).stdin(Stdio::piped()).spawn().unwrap();
        if let Some(input) = input {
            use std::io::Write;
            writeln!(child.stdin.take().unwrap(), "{input}").unwrap();
        }
        drop(child.stdin.take());
        assert!(child.wait().unwrap().success(), "api {arguments:?} failed");
    }

    fn spawn(&self, program: &str, arguments: &[&str], settings: &[(&str, String)]) -> Child {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.folder.join(format!("{program}.log")))
            .unwrap();
        let mut command = Command::new(&programs::services()[program]);
        self.environment(&mut command);
        command.envs(settings.iter().map(|(name, value)| (name, value)));
        command.args(arguments).stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap()
    }

    /// Starts the api (again).
    pub(crate) fn start_api(&mut self) {
        self.api = Some(self.spawn("api", &["serve"], &[]));
    }

    /// `kill -9`, as an out-of-memory killer or a power cut would.
    pub(crate) fn kill_api(&mut self) {
        let mut api = self.api.take().unwrap();
        api.kill().unwrap();
        api.wait().unwrap();
    }

    /// The api's process id.
    pub(crate) fn api_id(&self) -> u32 {
        self.api.as_ref().unwrap().id()
    }

    /// Waits until the api answers.
    pub(crate) async fn wait_for_api(&self) {
        let client = self.anonymous();
        eventually("the api answers", 60, async || client.try_get("/api/v1/languages").await.is_some()).await;
    }

    /// Starts the worker (again).
    pub(crate) fn start_worker(&mut self) {
        self.start_worker_number(0);
    }

    /// Starts one of several workers: each has an instance name, a cache and sockets of its own.
    pub(crate) fn start_worker_number(&mut self, number: usize) {
        let own = |part: &str| self.folder.join(format!("{part}{number}")).to_string_lossy().into_owned();
        let settings = match number {
            0 => Vec::new(),
            _ => vec![
                ("JUDGE_INSTANCE", format!("{}-{number}", self.name)),
                ("CACHE_DIR", own("cache")),
                ("SOCKETS_DIR", own("s")),
                ("WORKER_HEALTH_LISTEN", format!("127.0.0.1:{}", free_port())),
            ],
        };
        let child = self.spawn("judge-worker", &[], &settings);
        if self.workers.len() <= number {
            self.workers.resize_with(number + 1, || None);
        }
        self.workers[number] = Some(child);
    }

    /// `kill -9`, as an out-of-memory killer or a power cut would.
    pub(crate) fn kill_worker(&mut self) {
        let mut worker = self.workers[0].take().unwrap();
        worker.kill().unwrap();
        worker.wait().unwrap();
    }

    /// Sends a signal, e.g. `STOP`, to a worker.
    pub(crate) fn signal_worker(&self, number: usize, signal: &str) {
        let id = self.workers[number].as_ref().unwrap().id();
        let done = Command::new("kill").args([&format!("-{signal}"), &id.to_string()]).status().unwrap();
        assert!(done.success(), "kill -{signal} {id}");
    }

    /// Asks a worker to stop (`SIGTERM`), and waits until it has.
    pub(crate) async fn stop_worker(&mut self, number: usize) {
        self.signal_worker(number, "TERM");
        let mut worker = self.workers[number].take().unwrap();
        let ended = tokio::task::spawn_blocking(move || worker.wait()).await.unwrap().unwrap();
        assert!(ended.success(), "a worker that is asked to stop ends well: {ended}");
    }

    /// Names of the containers that the workers of this stack own.
    pub(crate) fn boxes(&self, number: usize) -> Vec<String> {
        let instance = if number == 0 { self.name.clone() } else { format!("{}-{number}", self.name) };
        let label = format!("label=judge.instance={instance}");
        let listed =
            Command::new("docker").args(["ps", "--format", "{{.Names}}", "--filter", &label]).output().unwrap();
        String::from_utf8_lossy(&listed.stdout).lines().map(str::to_owned).collect()
    }

    /// How many files the folder of packages has.
    pub(crate) fn stored_in_folder(&self) -> usize {
        std::fs::read_dir(self.folder.join("objects")).unwrap().count()
    }

    /// A connection to the server, not to this stack's database.
    pub(crate) async fn server(&self) -> PgConnection {
        PgConnection::connect(&std::env::var("DATABASE_URL").unwrap()).await.unwrap()
    }

    /// Name of the stack's database; of its stream too, in capitals.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// A client without credentials.
    pub(crate) fn anonymous(&self) -> Client {
        Client::anonymous(&self.base_url)
    }

    /// A new solver, signed up through the api.
    pub(crate) async fn solver(&self) -> Client {
        let name = format!("u{}", random_tail(12));
        let body = serde_json::json!({"username": name, "email": format!("{name}@example.org"), "password": PASSWORD});
        self.anonymous().sign("/api/v1/auth/register", body).await
    }

    /// The setter that every stack has.
    pub(crate) async fn setter(&self) -> Client {
        self.anonymous().sign("/api/v1/auth/login", serde_json::json!({"login": "setter", "password": PASSWORD})).await
    }

    /// A connection to the stack's database, as its owner.
    pub(crate) async fn database(&self) -> PgConnection {
        PgConnection::connect(&self.database_url).await.unwrap()
    }

    /// The role belongs to the whole cluster; a stack of a test may log in as it with a password that all tests share.
    async fn allow_worker_login(&self) {
        let mut connection = self.database().await;
        sqlx::query("alter role judge_worker login password 'judge_worker'").execute(&mut connection).await.unwrap();
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        let workers = self.workers.len();
        for mut child in self.workers.drain(..).chain([self.api.take()]).flatten() {
            // Killed rather than asked: what a stopping worker owes is another test's matter.
            drop(child.kill());
            drop(child.wait());
        }
        remove_boxes(&self.name);
        for number in 1..workers {
            remove_boxes(&format!("{}-{number}", self.name));
        }
        if std::thread::panicking() {
            show_tail(&self.folder.join("api.log"));
            show_tail(&self.folder.join("judge-worker.log"));
        }
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// A killed worker leaves its boxes; the next one of that name would reap them, but here none comes.
fn remove_boxes(instance: &str) {
    let label = format!("label=judge.instance={instance}");
    if let Ok(listed) = Command::new("docker").args(["ps", "--all", "--quiet", "--filter", &label]).output() {
        let ids = String::from_utf8_lossy(&listed.stdout).into_owned();
        if !ids.trim().is_empty() {
            drop(Command::new("docker").args(["rm", "--force"]).args(ids.split_whitespace()).output());
        }
    }
}

fn show_tail(log: &Path) {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    eprintln!("--- end of {} ---", log.display());
    for line in &lines[lines.len().saturating_sub(40)..] {
        eprintln!("{line}");
    }
}

/// Hex digits out of an id's random end.
fn random_tail(digits: usize) -> String {
    let id = UserId::new().0.simple().to_string();
    id[id.len() - digits..].to_owned()
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A new database: its URL as the owner, and as the worker's role.
async fn create_database(name: &str) -> (String, String) {
    let server = std::env::var("DATABASE_URL").expect("DATABASE_URL names the test server (run `make test`)");
    let mut connection = PgConnection::connect(&server).await.unwrap();
    sqlx::QueryBuilder::<sqlx::Postgres>::new("create database ")
        .push(name)
        .build()
        .execute(&mut connection)
        .await
        .unwrap();
    let (address, _) = server.rsplit_once('/').unwrap();
    let (_, host) = address.rsplit_once('@').unwrap();
    (format!("{address}/{name}"), format!("postgres://judge_worker:judge_worker@{host}/{name}"))
}
