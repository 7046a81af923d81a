fun depth(n: Int): Int = if (n == 0) 0 else 1 + depth(n - 1)

fun main() {
    if (depth(100_000) == 100_000) println(42)
}
