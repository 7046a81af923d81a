int main() {
    array held = ({});
    while (1) held += ({ "x" * 1048576 + sizeof(held) });
}
