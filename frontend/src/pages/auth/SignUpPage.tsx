import { getRouteApi, Link } from "@tanstack/react-router";
import { signUp } from "../../api/session.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { Field } from "../../ui/Field.tsx";
import { Page } from "../../ui/Page.tsx";
import styles from "./Auth.module.css";
import { AuthForm, field } from "./AuthForm.tsx";

const route = getRouteApi("/sign-up");

export function SignUpPage() {
  useTitle(m.common.signUp);
  const search = route.useSearch();
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
              label={m.auth.username}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              hint={m.auth.usernameHint}
              error={errorOf("username")}
            />
            <Field
              label={m.auth.email}
              name="email"
              type="email"
              autoComplete="email"
              required
              error={errorOf("email")}
            />
            <Field
              label={m.auth.password}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              hint={m.auth.passwordHint}
              error={errorOf("password")}
            />
          </>
        )}
      </AuthForm>
      <p className={styles.other}>
        {m.auth.knownHere}{" "}
        <Link to="/sign-in" search={search}>
          {m.common.signIn}
        </Link>
      </p>
    </Page>
  );
}
