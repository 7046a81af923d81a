class Main {
    static function depth(n:Int):Int {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    static function main() {
        if (depth(20000) == 20000) Sys.println(42);
    }
}
