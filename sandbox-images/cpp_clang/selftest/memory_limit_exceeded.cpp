char *volatile block;
int main() {
    for (int i = 0; i < 1024; i++) {
        block = new char[1 << 20];
        for (int k = 0; k < 1 << 20; k += 1024) block[k] = 1;
    }
}
