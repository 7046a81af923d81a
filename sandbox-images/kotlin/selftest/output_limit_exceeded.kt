fun main() {
    val line = "4".repeat(10_000)
    while (true) println(line)
}
