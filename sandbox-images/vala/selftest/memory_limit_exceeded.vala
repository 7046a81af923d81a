void main() {
    var held = new Gee.ArrayList<string>();
    while (true) held.add(string.nfill(1 << 20, 'x'));
}
