class Main {
    static function main() {
        Sys.println(Adder.add(Sys.stdin().readLine()));
    }
}
