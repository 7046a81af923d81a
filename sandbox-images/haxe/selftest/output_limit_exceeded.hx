class Main {
    static function main() {
        var line = StringTools.rpad("4", "2", 10000);
        while (true) Sys.println(line);
    }
}
