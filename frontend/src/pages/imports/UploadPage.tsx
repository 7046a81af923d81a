import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { useUploadPackage } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
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

/** A setter's way in: one zip. */
export function UploadPage() {
  useTitle(staff.imports.uploadTitle);
  const session = useSession();
  if (session.state === "starting") return <Page title={staff.imports.uploadTitle}>{null}</Page>;
  if (session.state === "anonymous" || session.user.role === "solver") {
    return (
      <Page title={staff.imports.uploadTitle}>
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
    <Page title={staff.imports.uploadTitle}>
      <p className={styles.intro}>
        <Words text={staff.imports.intro} />
      </p>
      <UploadForm />
    </Page>
  );
}

function UploadForm() {
  const navigate = useNavigate();
  const upload = useUploadPackage();
  const [file, setFile] = useState<File | null>(null);
  // The same form sent twice is one import; another file is another one.
  const key = useRef(randomKey());
  const choose = (chosen: File | null) => {
    key.current = randomKey();
    setFile(chosen);
  };
  const send = (form: FormData) => {
    if (!file || upload.isPending) return;
    const slug = form.get("slug");
    upload.mutate(
      {
        upload: {
          file,
          slug: typeof slug === "string" ? slug.trim() : "",
          publish: form.get("publish") !== null,
        },
        key: key.current,
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
      {upload.isError && (
        <Notice tone="bad" title={error?.title ?? m.errors.page.title}>
          <ErrorText error={upload.error} />
          {error?.fields.map((one) => (
            <p key={one.field + one.message}>
              {one.field}: {one.message}
            </p>
          ))}
        </Notice>
      )}
      <DropZone file={file} onFile={choose} />
      <Field
        label={staff.imports.slug}
        name="slug"
        autoCapitalize="none"
        spellCheck={false}
        hint={staff.imports.slugHint}
        error={error?.fields.find((one) => one.field === "slug")?.message}
      />
      <label className={styles.check}>
        <input type="checkbox" name="publish" defaultChecked />
        {staff.imports.publish}
      </label>
      <Button
        type="submit"
        look="primary"
        busy={upload.isPending}
        disabledReason={file ? undefined : staff.imports.chooseFirst}
      >
        {upload.isPending ? staff.imports.uploading : staff.imports.upload}
      </Button>
    </form>
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
