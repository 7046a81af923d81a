//! What an instance must not leave on its host: containers, processes, control groups, mounts, files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::boxes::{containers, scratch, until};

/// Notes each container that an instance starts, from now on, and those that it has.
pub(crate) struct Traces {
    instance: String,
    events: Child,
    log: PathBuf,
    first: Vec<String>,
}

impl Traces {
    /// Begins to note.
    pub(crate) fn of(instance: &str) -> Self {
        let log = scratch(&format!("events-{}.log", std::process::id()));
        let label = format!("label=judge.instance={instance}");
        let events = Command::new("docker")
            .args(["events", "--filter", "event=create", "--filter", &label, "--format", "{{.ID}}"])
            .stdout(fs::File::create(&log).unwrap())
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let listed = Command::new("docker").args(["ps", "-aq", "--no-trunc", "--filter", &label]).output().unwrap();
        let first = String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect();
        Self { instance: instance.to_owned(), events, log, first }
    }

    /// After the instance's end: nothing of its boxes is left, at the latest in ten seconds, in which the engine tidies up. `boxes`
    /// is how many there must have been at least.
    pub(crate) async fn none_left(mut self, boxes: usize) {
        self.events.kill().unwrap();
        self.events.wait().unwrap();
        let mut ids = std::mem::take(&mut self.first);
        ids.extend(fs::read_to_string(&self.log).unwrap().lines().map(str::to_owned));
        fs::remove_file(&self.log).unwrap();
        ids.sort();
        ids.dedup();
        assert!(ids.len() >= boxes, "{} boxes were seen, and not {boxes}", ids.len());
        let mut left = Vec::new();
        until(&format!("nothing is left of {} boxes", ids.len()), || {
            left = leftovers(&self.instance, &ids);
            if !left.is_empty() {
                eprintln!("still there: {left:?}");
            }
            left.is_empty()
        })
        .await;
    }
}

/// Of a test that failed, too.
impl Drop for Traces {
    fn drop(&mut self) {
        let _ = self.events.kill();
        let _ = self.events.wait();
    }
}

fn leftovers(instance: &str, ids: &[String]) -> Vec<String> {
    let names_one = |text: &str| ids.iter().any(|id| text.contains(id.as_str()));
    let mut left: Vec<_> = containers(instance).iter().map(|name| format!("container {name}")).collect();
    for process in fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path()) {
        // A process may end while one looks.
        if fs::read_to_string(process.join("cgroup")).is_ok_and(|groups| names_one(&groups)) {
            let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
            left.push(format!("process {} {}", process.display(), name.trim()));
        }
    }
    walk(Path::new("/sys/fs/cgroup"), 6, &mut |folder| {
        if names_one(&folder.file_name().unwrap_or_default().to_string_lossy()) {
            left.push(format!("control group {}", folder.display()));
        }
    });
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap();
    left.extend(mounts.lines().filter(|line| names_one(line)).map(|line| format!("mount {line}")));
    left.extend(sockets_of(instance));
    // Inputs and answers that the worker kept in memory for a box.
    for file in fs::read_dir("/proc/self/fd").unwrap().flatten() {
        let target = fs::read_link(file.path()).unwrap_or_default();
        if target.to_string_lossy().contains("memfd:") {
            left.push(format!("descriptor of {}", target.display()));
        }
    }
    left
}

/// What lies in the folder in which an instance of the tests has its sockets.
fn sockets_of(instance: &str) -> Vec<String> {
    let worker = instance.trim_start_matches("test-");
    let folder = scratch(&format!("s-{worker}"));
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| format!("{}", entry.path().display())).collect()
}

fn walk(folder: &Path, depth: usize, seen: &mut impl FnMut(&Path)) {
    seen(folder);
    let inner = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in inner.filter(|entry| depth > 0 && entry.file_type().is_ok_and(|kind| kind.is_dir())) {
        walk(&entry.path(), depth - 1, seen);
    }
}
