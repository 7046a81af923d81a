import java.io.*
import java.util.*

fun main() {
    val reader = System.`in`.bufferedReader()
    val out = PrintWriter(BufferedOutputStream(System.out))

    out.flush()
}
