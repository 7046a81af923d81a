fun add(line: String): Long = line.split(" ").sumOf { it.toLong() }
