// expect: accepted | CVE-2024-29021: no database, queue or engine can be reached, by address or by path
int main(void) {
    const char *paths[] = {"/var/run/docker.sock", "/run/docker.sock", "/run/containerd/containerd.sock", "/var/run/postgresql/.s.PGSQL.5432", "/run/podman/podman.sock"};
    for (int i = 0; i < 5; i++) forbid(paths[i], access(paths[i], F_OK) == 0);
    for (int family = 1; family < 46; family++) forbid("a socket", socket(family, SOCK_STREAM, 0) >= 0);
    extern char **environ;
    for (char **name = environ; *name; name++) forbid(*name, strstr(*name, "URL=") || strstr(*name, "TOKEN") || strstr(*name, "PASSWORD"));
    answer();
    return 0;
}
