class Main {
    static function main() {
        var held = [];
        while (true) {
            held.push(new haxe.ds.Vector<Int>(1 << 17));
        }
    }
}
