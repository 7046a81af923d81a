// expect: accepted | CVE-2024-29021: nothing leads to the engine
int main(void) {
    static char page[4096];
    (void)page;
    forbid("engine_socket", access("/run/docker.sock", F_OK) == 0 || access("/var/run/docker.sock", F_OK) == 0);
    answer();
    return 0;
}
