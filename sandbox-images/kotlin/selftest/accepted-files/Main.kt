fun main() {
    println(add(readln()))
}
