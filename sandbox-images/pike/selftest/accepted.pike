int main() {
    write("%d\n", Array.sum((array(int))(Stdio.stdin.gets() / " ")));
    return 0;
}
