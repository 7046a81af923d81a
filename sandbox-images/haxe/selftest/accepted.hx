class Main {
    static function main() {
        var sum = 0;
        for (word in Sys.stdin().readLine().split(" ")) sum += Std.parseInt(word);
        Sys.println(sum);
    }
}
