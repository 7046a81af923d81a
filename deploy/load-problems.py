#!/usr/bin/env python3
"""Loads the demo problems through the public API, as the setter, and waits for the imports.

A problem whose files are those of the last load is skipped. Prints a line a problem; exit status 1 when one failed
or does not behave as its package says. Standard library only.
"""

import argparse
import hashlib
import io
import json
import sys
import time
import uuid
import zipfile
from pathlib import Path

from judge_api import Api

IMPORT_LIMIT_S = 1800  # for all of them together; the polls follow the server's own suggestion


def package_files(folder):
    return sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def digest(folder):
    total = hashlib.sha256()
    for path in package_files(folder):
        total.update(f"{path.relative_to(folder)}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def zipped(folder):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in package_files(folder):
            archive.write(path, f"{folder.name}/{path.relative_to(folder)}")
    return buffer.getvalue()


def multipart(folder):
    boundary = uuid.uuid4().hex
    head = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="package"; filename="{folder.name}.zip"\r\n'
        "Content-Type: application/zip\r\n\r\n"
    )
    return head.encode() + zipped(folder) + f"\r\n--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def send_package(api, folder):
    """Returns the import's id, or None after saying what the server answered."""
    exists = api.call("GET", f"/problems/{folder.name}")[0] == 200
    body, content_type = multipart(folder)
    method, path = ("PUT", f"/problems/{folder.name}") if exists else ("POST", "/problems")
    status, answer = api.call(method, path, body, content_type)
    if status == 202:
        return answer["id"]
    say(folder.name, f"refused with {status}: {answer.get('detail') or answer.get('title') or answer}")
    return None


def report(slug, answer):
    """Says how an import ended; true when the problem is there and behaves as its package says."""
    for error in answer.get("errors", []):
        say(slug, f"{error.get('path') or 'package'}: {error['message']}")
    wrong = [s for s in answer.get("submissions", []) if not s["matches"]]
    for entry in wrong:
        say(slug, f"{entry['path']} ({entry['language']}): expected {entry['expected']}, got {entry['verdict']}")
    good = answer["status"] == "done" and not wrong
    if good:
        say(slug, f"loaded; its {len(answer.get('submissions', []))} submissions behave as they should")
    return good


def wait_for_all(api, pending, done):
    """pending: slug -> import id. Calls done(slug) for each that went well; returns how many did not."""
    failed, end = 0, time.monotonic() + IMPORT_LIMIT_S
    while pending and time.monotonic() < end:
        pause_ms = 2000
        for slug, import_id in list(pending.items()):
            status, answer = api.call("GET", f"/imports/{import_id}")
            if status != 200:
                say(slug, f"its import can't be read: {status}")
            elif answer["status"] not in ("done", "failed"):
                pause_ms = min(pause_ms, answer.get("poll_after_ms") or 1000)
                continue
            elif report(slug, answer):
                done(slug)
                del pending[slug]
                continue
            failed += 1
            del pending[slug]
        if pending:
            time.sleep(pause_ms / 1000)
    for slug in pending:
        say(slug, f"its import has not ended within {IMPORT_LIMIT_S} s")
    return failed + len(pending)


def say(slug, text):
    print(f"    {slug}: {text}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--credentials", type=Path, required=True)
    parser.add_argument("--problems", type=Path, required=True)
    parser.add_argument("--state", type=Path, required=True, help="what was loaded before: slug -> digest")
    options = parser.parse_args()

    state = json.loads(options.state.read_text()) if options.state.exists() else {}
    folders = [p.parent for p in sorted(options.problems.glob("*/problem.yaml"))]
    digests = {folder.name: digest(folder) for folder in folders}
    api = Api(json.loads(options.credentials.read_text()))
    api.login()

    def done(slug):
        state[slug] = digests[slug]
        options.state.write_text(json.dumps(state, indent=2, sort_keys=True) + "\n")

    pending, failed, skipped = {}, 0, 0
    for folder in folders:
        slug = folder.name
        if state.get(slug) == digests[slug] and api.call("GET", f"/problems/{slug}")[0] == 200:
            skipped += 1
            continue
        import_id = send_package(api, folder)
        if import_id:
            pending[slug] = import_id
        else:
            failed += 1
    if skipped:
        print(f"    {skipped} of {len(folders)} problems are loaded already.")
    return 1 if failed + wait_for_all(api, pending, done) else 0


if __name__ == "__main__":
    sys.exit(main())
