//! Uploads of packages, and the imports that come of them.

use axum::body::{Body, Bytes};
use axum::http::Request;
use futures::stream;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use sqlx::PgPool;

use crate::support::*;

const ZIP: &[u8] = b"PK\x03\x04 the api does not look further";

fn form(parts: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, content) in parts {
        let file = file.map_or(String::new(), |file| format!("; filename=\"{file}\""));
        body.extend(format!("--XX\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend(b"\r\n");
    }
    body.extend(b"--XX--\r\n");
    body
}

async fn upload(app: &App, user: &User, method: &str, path: &str, key: Option<&str>, body: Body) -> Answer {
    let mut request = Request::builder()
        .method(method)
        .uri(format!("/api/v1{path}"))
        .header("authorization", &user.bearer)
        .header("content-type", "multipart/form-data; boundary=XX");
    if let Some(key) = key {
        request = request.header("idempotency-key", key);
    }
    app.send(request.body(body).unwrap()).await
}

fn stored(app: &App) -> usize {
    let folder = app.state.config.objects_dir.join("packages");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

fn left_over(app: &App) -> usize {
    std::fs::read_dir(app.state.config.objects_dir.join("uploads")).map_or(0, Iterator::count)
}

#[sqlx::test(migrations = "../migrations")]
async fn a_package_is_stored_under_its_digest_and_an_import_queued(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let body = form(&[("publish", None, b"false"), ("package", Some("Two Sum.zip"), ZIP), ("slug", None, b"two-sum")]);
    let answer = upload(&app, &setter, "POST", "/problems", None, Body::from(body.clone())).await.expect(202);
    let mut seen = answer.json();
    let id = seen["id"].as_str().unwrap().to_owned();
    assert_eq!(answer.header("location"), format!("/api/v1/imports/{id}"));
    assert!(!answer.header("ratelimit-limit").is_empty());
    let digest = hex::encode(Sha256::digest(ZIP));
    let path = app.state.config.objects_dir.join(format!("packages/{digest}.zip"));
    assert_eq!(std::fs::read(path).unwrap(), ZIP);
    let row: (Option<String>, Option<String>, bool, String, i64) =
        sqlx::query_as("select slug, file_name, publish, package_digest, package_bytes from imports")
            .fetch_one(&app.pool)
            .await
            .unwrap();
    assert_eq!(row, (Some("two-sum".into()), Some("Two Sum.zip".into()), false, digest, ZIP.len() as i64));
    seen["id"] = json!("(id)");
    seen["created_at"] = json!("(time)");
    seen["poll_after_ms"] = json!("(ms)");
    insta::assert_json_snapshot!("import_queued", seen);

    // The same again is another import of the same object; with a key it is the same import.
    upload(&app, &setter, "POST", "/problems", None, Body::from(body.clone())).await.expect(202);
    let first =
        upload(&app, &setter, "POST", "/problems", Some("k"), Body::from(body.clone())).await.expect(202).json();
    let again = upload(&app, &setter, "POST", "/problems", Some("k"), Body::from(body)).await.expect(202).json();
    assert_eq!(first, again);
    let other = form(&[("package", None, ZIP)]);
    upload(&app, &setter, "POST", "/problems", Some("k"), Body::from(other)).await.expect(422);
    assert_eq!((stored(&app), left_over(&app)), (1, 0));
    let listed = app.get(&setter, "/imports?limit=2").await.expect(200).json();
    assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    assert!(listed["next_cursor"].is_string());
}

#[sqlx::test(migrations = "../migrations")]
async fn what_is_refused_leaves_nothing(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    problem(&app.pool, "taken", &setter, true).await;
    let imports = count(&app.pool, "select count(*) from imports").await;
    let package = ("package", Some("a.zip"), ZIP);
    for (parts, status, field) in [
        (vec![], 422, "package"),
        (vec![("slug", None, &b"a"[..])], 422, "package"),
        (vec![("package", Some("a.zip"), b"not a zip")], 422, "package"),
        (vec![("package", Some("a.zip"), b"")], 422, "package"),
        (vec![("package", Some("a.zip"), b"PK")], 422, "package"),
        (vec![package, package], 422, "package"),
        (vec![package, ("slug", None, b"Not A Slug")], 422, "slug"),
        (vec![package, ("slug", None, b"taken")], 409, "slug"),
        (vec![package, ("slug", None, b"\xff")], 422, "slug"),
        (vec![package, ("slug", None, &[b'x'; 2000])], 422, "slug"),
        (vec![package, ("publish", None, b"perhaps")], 422, "publish"),
    ] {
        let answer = upload(&app, &setter, "POST", "/problems", None, Body::from(form(&parts))).await;
        assert_eq!(answer.status.as_u16(), status, "{}", String::from_utf8_lossy(&answer.bytes));
        assert_eq!(answer.error_field(), field);
    }
    for broken in [
        &b"--XX\r\nno form"[..],
        b"",
        b"--XX\r\nContent-Disposition: form-data; name=\"package\"\r\n\r\nPK\x03\x04 ends",
    ] {
        upload(&app, &setter, "POST", "/problems", None, Body::from(broken)).await.expect(400);
    }
    assert_eq!(count(&app.pool, "select count(*) from imports").await, imports);
    assert_eq!(left_over(&app), 0);
}

#[sqlx::test(migrations = "../migrations")]
async fn more_than_256_mib_is_too_large(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let head = Bytes::from_static(b"--XX\r\nContent-Disposition: form-data; name=\"package\"\r\n\r\nPK\x03\x04");
    let mib = Bytes::from(vec![0_u8; 1024 * 1024]);
    let chunks = std::iter::once(head).chain(std::iter::repeat_n(mib, 257)).map(Ok::<_, std::io::Error>);
    let answer = upload(&app, &setter, "POST", "/problems", None, Body::from_stream(stream::iter(chunks))).await;
    answer.expect(413);
    assert_eq!((stored(&app), left_over(&app)), (0, 0));
}

#[sqlx::test(migrations = "../migrations")]
async fn another_version_and_the_package_back(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let (id, _) = problem(&app.pool, "sum", &setter, true).await;
    let body = form(&[("package", Some("x.zip"), ZIP)]);
    let made = upload(&app, &setter, "PUT", "/problems/sum", None, Body::from(body)).await.expect(202).json();
    assert_eq!(made["problem_slug"], "sum");
    let problem: uuid::Uuid = sqlx::query_scalar("select problem_id from imports where status = 'queued'")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    assert_eq!(problem, id.0);
    sqlx::query("update problem_versions set package_digest = $1")
        .bind(hex::encode(Sha256::digest(ZIP)))
        .execute(&app.pool)
        .await
        .unwrap();
    let back = app.get(&setter, "/problems/sum/package").await.expect(200);
    assert_eq!(back.bytes, ZIP);
    assert_eq!(back.header("content-type"), "application/zip");
    assert_eq!(back.header("content-disposition"), "attachment; filename=\"sum.zip\"");
}

#[sqlx::test(migrations = "../migrations")]
async fn the_matrix_as_it_fills(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let body = form(&[("package", Some("x.zip"), ZIP)]);
    let made = upload(&app, &setter, "POST", "/problems", None, Body::from(body)).await.expect(202).json();
    let path = format!("/imports/{}", made["id"].as_str().unwrap());
    let tag = app.get(&setter, &path).await.expect(200).header("etag").to_owned();
    let api_path = format!("/api/v1{path}");
    let poll = async |tag: &str| {
        app.ask("GET", &api_path, &[("authorization", &setter.bearer), ("if-none-match", tag)], None).await
    };
    assert!(!poll(&tag).await.expect(304).header("retry-after").is_empty());
    let lease: i64 = sqlx::query_scalar(
        "insert into leases (import_id, attempt, worker_id, started_at) select id, 1, id, now() from imports returning id",
    )
    .fetch_one(&app.pool)
    .await
    .unwrap();
    sqlx::query(
        "update imports set status = 'verifying', lease = $1, lease_until = now() + interval '20 seconds', version = 2",
    )
    .bind(lease)
    .execute(&app.pool)
    .await
    .unwrap();
    sqlx::query(
        "insert into import_submissions (import_id, lease, number, path, language, expected, verdict, time_ms, memory_kib, matches)
         select id, $1, 1, 'submissions/rejected/a.cpp', 'cpp', array['wrong_answer', 'run_time_error'], 'run_time_error', 5, 900, true
         from imports",
    )
    .bind(lease)
    .execute(&app.pool)
    .await
    .unwrap();
    let seen = poll(&tag).await.expect(200).json();
    insta::assert_json_snapshot!("import_matrix", seen["submissions"]);
    sqlx::query("update imports set status = 'done', lease = null, lease_until = null, finished_at = now()")
        .execute(&app.pool)
        .await
        .unwrap();
    let seen = app.get(&setter, &path).await.expect(200);
    assert_eq!(seen.header("retry-after"), "");
    assert_eq!(
        (&seen.json()["poll_after_ms"], seen.json()["submissions"].as_array().unwrap().len()),
        (&Value::Null, 1)
    );
}
