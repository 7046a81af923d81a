class Adder {
    public static function add(line:String):Int {
        var sum = 0;
        for (word in line.split(" ")) sum += Std.parseInt(word);
        return sum;
    }
}
