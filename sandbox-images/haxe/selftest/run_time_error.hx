class Main {
    static function main() {
        Sys.println(42);
        throw "no";
    }
}
