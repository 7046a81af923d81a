int main() {
    object adder = ((program) "adder.pike")();
    write("%d\n", adder->add(@(array(int))(Stdio.stdin.gets() / " ")));
    return 0;
}
