void main() {
    var n = int.parse(stdin.read_line());
    int64 sum = 0;
    for (var i = 0; i < n; i++) sum += int64.parse(stdin.read_line());
    print("%s\n", sum.to_string());
}
