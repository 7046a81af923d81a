int main() {
    int n = (int)Stdio.stdin.gets();
    int sum = 0;
    for (int i = 0; i < n; i++) sum += (int)Stdio.stdin.gets();
    write("%d\n", sum);
    return 0;
}
