print(add(readLine()!))
