class Main {
    static function main() {
        var lines = Sys.stdin().readAll().toString().split("\n");
        var sum = 0.0;
        for (i in 1...Std.parseInt(lines[0]) + 1) sum += Std.parseInt(lines[i]);
        Sys.println(Std.string(sum));
    }
}
