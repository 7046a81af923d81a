fun main() {
    val held = mutableListOf<ByteArray>()
    while (true) held.add(ByteArray(1 shl 20))
}
