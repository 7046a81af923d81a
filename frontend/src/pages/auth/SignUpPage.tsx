import { getRouteApi, Link } from "@tanstack/react-router";
import { signUp } from "../../api/session.ts";
import { useTitle } from "../../lib/title.ts";
import { Field } from "../../ui/Field.tsx";
import { Page } from "../../ui/Page.tsx";
import styles from "./Auth.module.css";
import { AuthForm, field } from "./AuthForm.tsx";

const route = getRouteApi("/sign-up");

export function SignUpPage() {
  useTitle("Sign up");
  const search = route.useSearch();
  return (
    <Page title="Sign up" narrow>
      <AuthForm
        action="Sign up"
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
              label="User name"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              hint="Others see it beside your submissions."
              error={errorOf("username")}
            />
            <Field label="E-mail" name="email" type="email" autoComplete="email" required error={errorOf("email")} />
            <Field
              label="Password"
              name="password"
              type="password"
              autoComplete="new-password"
              required
              hint="A few words are easy to remember and hard to guess."
              error={errorOf("password")}
            />
          </>
        )}
      </AuthForm>
      <p className={styles.other}>
        Signed up before?{" "}
        <Link to="/sign-in" search={search}>
          Sign in
        </Link>
      </p>
    </Page>
  );
}
