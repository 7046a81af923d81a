//! Images with the runner in them, for an engine that can't bind it from a folder of the worker's host.
//!
//! One is made for each image and each runner, when the first box of it is wanted: a container that never starts, the runner's
//! program put into it, and its files kept as an image. The labels say of what it was made; what was made of an older image or of
//! another runner is removed.

use std::collections::HashMap;

use bollard::errors::Error as EngineError;
use bollard::models::{ContainerConfig, ContainerCreateBody};
use bollard::query_parameters::{
    CommitContainerOptionsBuilder, CreateContainerOptionsBuilder, ListImagesOptionsBuilder, RemoveImageOptionsBuilder,
    UploadToContainerOptionsBuilder,
};
use sha2::{Digest, Sha256};

use super::super::SandboxError;
use super::{Engine, INSTANCE};

/// The name of the image that another was made of.
const OF: &str = "judge.runner.of";
/// Where these images are named.
const NAME: &str = "judge-with-runner";

impl Engine {
    /// The name of an image like this one, with this program as `/judge/runner`. If there is none, it is made, by a container of
    /// this name, which is gone afterwards.
    pub(in super::super) async fn with_runner(
        &self,
        image: &str,
        runner: &[u8],
        instance: &str,
        container: &str,
    ) -> Result<String, SandboxError> {
        let Some(id) = self.image(image).await? else {
            return Err(SandboxError::Engine(format!("find the image {image}: there is none of this name")));
        };
        let tag = hex::encode(Sha256::digest([id.as_bytes(), &Sha256::digest(runner)[..]].concat()));
        let name = format!("{NAME}:{}", &tag[..32]);
        if self.image(&name).await?.is_some() {
            return Ok(name);
        }
        tracing::info!(image, "The runner is put into an image for boxes that share no folder.");
        let options = CreateContainerOptionsBuilder::new().name(container).build();
        let body = ContainerCreateBody {
            image: Some(id), // not the name, which may mean another image by now
            entrypoint: Some(vec!["/judge/runner".into()]),
            network_disabled: Some(true),
            labels: Some(HashMap::from([(INSTANCE.to_owned(), instance.to_owned())])),
            ..Default::default()
        };
        self.slow("create a container", self.docker.create_container(Some(options), body)).await?;
        let made = self.keep_with_runner(container, runner, image, &tag[..32]).await;
        self.remove(container).await?;
        made?;
        if let Err(error) = self.remove_outdated(image, &name).await {
            tracing::warn!(image, %error, "Older images with a runner could not be removed.");
        }
        Ok(name)
    }

    async fn keep_with_runner(
        &self,
        container: &str,
        runner: &[u8],
        image: &str,
        tag: &str,
    ) -> Result<(), SandboxError> {
        let options = UploadToContainerOptionsBuilder::new().path("/").build();
        let body = bollard::body_full(archive(runner).into());
        self.slow("upload the runner", self.docker.upload_to_container(container, Some(options), body)).await?;
        let options =
            CommitContainerOptionsBuilder::new().container(container).repo(NAME).tag(tag).pause(false).build();
        let labels = HashMap::from([(OF.to_owned(), image.to_owned())]);
        let config = ContainerConfig { labels: Some(labels), ..Default::default() };
        self.slow("keep a container as an image", self.docker.commit_container(options, config)).await.map(drop)
    }

    /// Removes what was made of an image, but for the newest. The engine keeps what boxes still use.
    async fn remove_outdated(&self, image: &str, newest: &str) -> Result<(), SandboxError> {
        let filters = HashMap::from([("label".to_owned(), vec![format!("{OF}={image}")])]);
        let options = ListImagesOptionsBuilder::new().filters(&filters).build();
        let found = self.quick("list images", self.docker.list_images(Some(options))).await?;
        for name in found.into_iter().flat_map(|image| image.repo_tags) {
            if name != newest && name.starts_with(NAME) {
                let options = RemoveImageOptionsBuilder::new().build();
                let call = async {
                    match self.docker.remove_image(&name, Some(options), None).await {
                        Err(EngineError::DockerResponseServerError { status_code: 404 | 409, .. }) => Ok(()),
                        other => other.map(drop),
                    }
                };
                self.slow("remove an image", call).await?;
            }
        }
        Ok(())
    }
}

/// A tar archive with the folder `judge` and the runner in it.
fn archive(runner: &[u8]) -> Vec<u8> {
    let mut archive = header("judge/", b'5', 0).to_vec();
    archive.extend_from_slice(&header("judge/runner", b'0', runner.len()));
    archive.extend_from_slice(runner);
    // Whole blocks, and two empty ones at the end.
    archive.resize(archive.len().next_multiple_of(512) + 1024, 0);
    archive
}

/// One header of the format of POSIX: root's, for all to read and execute.
fn header(name: &str, kind: u8, size: usize) -> [u8; 512] {
    let mut header = [0; 512];
    let mut put = |at: usize, text: &[u8]| header[at..at + text.len()].copy_from_slice(text);
    put(0, name.as_bytes());
    put(100, b"0000755\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{size:011o}\0").as_bytes());
    put(136, b"00000000000\0");
    put(148, b"        "); // what counts in its own sum
    put(156, &[kind]);
    put(257, b"ustar\x0000");
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    header
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::process::{Command, Stdio};

    #[test]
    fn the_archive_is_one_that_tar_reads() {
        let program = [7_u8; 1_000];
        let list = |options: &str| {
            let mut command = Command::new("tar");
            let mut tar = command.args([options, "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
            tar.stdin.take().unwrap().write_all(&super::archive(&program)).unwrap();
            let output = tar.wait_with_output().unwrap();
            assert!(output.status.success());
            output.stdout
        };
        let listed = String::from_utf8(list("-tvf")).unwrap();
        let lines: Vec<_> = listed.lines().collect();
        assert!(lines[0].starts_with("drwxr-xr-x 0/0") && lines[0].ends_with(" judge/"), "{listed}");
        assert!(lines[1].starts_with("-rwxr-xr-x 0/0") && lines[1].ends_with(" judge/runner"), "{listed}");
        assert_eq!(list("-xOf"), program);
    }
}
