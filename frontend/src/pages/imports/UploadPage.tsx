import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { useSession } from "../../api/session.ts";
import { useUploadPackage } from "../../api/setter.ts";
import { formatBytes } from "../../lib/format.ts";
import { randomKey } from "../../lib/random-key.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Empty, Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Words } from "../../ui/Words.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import styles from "./Imports.module.css";
import { PackagePlan } from "./PackagePlan.tsx";

const route = getRouteApi("/upload");

/** A setter's way in: one zip. */
export function UploadPage() {
  const { problem } = route.useSearch();
  const title = problem ? staff.imports.newVersionOf(problem) : staff.imports.uploadTitle;
  useTitle(title);
  const session = useSession();
  if (session.state === "starting") return <Page title={title}>{null}</Page>;
  if (session.state === "anonymous" || session.user.role === "solver") {
    return (
      <Page title={title}>
        <Empty>
          <p>{staff.imports.settersOnly}</p>
          {session.state === "anonymous" && (
            <Link to="/sign-in" search={{ return_to: "/upload" }} className={buttonClass("primary")}>
              {m.common.signIn}
            </Link>
          )}
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={title}>
      <p className={styles.intro}>
        <Words text={problem ? staff.imports.newVersionIntro : staff.imports.intro} />
      </p>
      <UploadForm key={problem ?? ""} problem={problem ?? null} />
    </Page>
  );
}

function UploadForm({ problem }: { problem: string | null }) {
  const navigate = useNavigate();
  const upload = useUploadPackage();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const stop = useRef<AbortController | null>(null);
  // The same form sent twice is one import; another file is another one.
  const key = useRef(randomKey());
  const choose = (chosen: File | null) => {
    key.current = randomKey();
    upload.reset();
    setFile(chosen);
  };
  const send = (form: FormData) => {
    if (!file || upload.isPending) return;
    const slug = form.get("slug");
    stop.current = new AbortController();
    setSent(0);
    upload.mutate(
      {
        upload: {
          file,
          slug: typeof slug === "string" ? slug.trim() : "",
          publish: form.get("publish") !== null,
          problem,
          key: key.current,
        },
        onProgress: setSent,
        signal: stop.current.signal,
      },
      { onSuccess: (report) => void navigate({ to: "/imports/$id", params: { id: report.id } }) },
    );
  };
  const error = upload.error instanceof ApiError ? upload.error : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
    >
      {upload.isError && <Refused error={upload.error} />}
      <DropZone file={file} onFile={choose} />
      {file && <PackagePlan file={file} />}
      {problem === null && (
        <Field
          label={staff.imports.slug}
          name="slug"
          autoCapitalize="none"
          spellCheck={false}
          hint={staff.imports.slugHint}
          error={error?.fields.find((one) => one.field === "slug")?.message}
        />
      )}
      <label className={styles.check}>
        <input type="checkbox" name="publish" defaultChecked />
        {problem === null ? staff.imports.publish : staff.imports.publishVersion}
      </label>
      {upload.isPending && file && <Sending sent={Math.min(sent, file.size)} total={file.size} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          look="primary"
          busy={upload.isPending}
          disabledReason={file ? undefined : staff.imports.chooseFirst}
        >
          {upload.isPending ? staff.imports.uploading : staff.imports.upload}
        </Button>
        {upload.isPending && <Button onClick={() => stop.current?.abort()}>{staff.imports.stopUpload}</Button>}
      </div>
    </form>
  );
}

/** How many bytes are out. */
function Sending({ sent, total }: { sent: number; total: number }) {
  return (
    <div className={styles.sending}>
      <progress max={total} value={sent} aria-label={staff.imports.sentLabel} />
      <span>{staff.imports.sent(formatBytes(sent), formatBytes(total))}</span>
    </div>
  );
}

function Refused({ error }: { error: Error }) {
  if (error.name === "AbortError") return <Notice title={staff.imports.uploadStopped} />;
  const refusal = error instanceof ApiError ? error : null;
  return (
    <Notice tone="bad" title={refusal?.title ?? m.errors.page.title}>
      <ErrorText error={error} />
      {refusal?.fields.map((one) => (
        <p key={one.field + one.message}>
          {one.field}: {one.message}
        </p>
      ))}
    </Notice>
  );
}

function DropZone({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) {
  const [over, setOver] = useState(false);
  return (
    <label
      className={styles.drop}
      data-over={over ? "" : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0] ?? null);
      }}
    >
      <input
        type="file"
        className="visually-hidden"
        accept=".zip,application/zip"
        aria-label={staff.imports.package}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      <Icon name={file ? "file" : "upload"} size={24} />
      {file ? (
        <span>
          <strong>{file.name}</strong> · {formatBytes(file.size)}
        </span>
      ) : (
        <span>
          <strong>{staff.imports.choose}</strong> {staff.imports.orDrop}
        </span>
      )}
    </label>
  );
}
