int main() {
    write("41\n");
    return 0;
}
