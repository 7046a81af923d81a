// Compiles a program, and runs nothing of it.
int main(int count, array(string) words) {
    return catch { compile_file(words[1]); } ? 1 : 0;
}
