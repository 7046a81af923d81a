class Main {
    static function main() Sys.println(41);
}
