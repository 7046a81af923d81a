fun main() {
    val x: Int = "42"
}
