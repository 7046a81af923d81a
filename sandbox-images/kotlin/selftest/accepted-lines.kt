fun main() {
    val reader = System.`in`.bufferedReader()
    val n = reader.readLine().toInt()
    var sum = 0L
    repeat(n) { sum += reader.readLine().toLong() }
    println(sum)
}
