fun main() {
    println(42)
    error("no")
}
