import { getRouteApi, Link } from "@tanstack/react-router";
import { signUp } from "../../api/session.ts";
import { useSite } from "../../api/site.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import styles from "./Auth.module.css";
import { AuthForm, field } from "./AuthForm.tsx";

const route = getRouteApi("/sign-up");

export function SignUpPage() {
  useTitle(m.common.signUp);
  const search = route.useSearch();
  const site = useSite();
  if (site.data?.registration_open === false) {
    return (
      <Page title={m.common.signUp} narrow>
        <Notice tone="slow" title={m.errors.registration_closed.title}>
          <p>{m.errors.registration_closed.text}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={m.common.signUp} narrow>
      <AuthForm
        action={m.common.signUp}
        returnTo={search.return_to}
        send={(form) =>
          signUp({
            username: field(form, "username"),
            email: field(form, "email"),
            password: field(form, "password"),
          })
        }
      >
        {(errorOf) => (
          <>
            <Field
              label={more.auth.username}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              hint={more.auth.usernameHint}
              error={errorOf("username")}
            />
            <Field
              label={more.auth.email}
              name="email"
              type="email"
              autoComplete="email"
              required
              error={errorOf("email")}
            />
            <Field
              label={more.auth.password}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              hint={more.auth.passwordHint}
              error={errorOf("password")}
            />
          </>
        )}
      </AuthForm>
      <p className={styles.other}>
        {more.auth.knownHere}{" "}
        <Link to="/sign-in" search={search}>
          {m.common.signIn}
        </Link>
      </p>
    </Page>
  );
}
