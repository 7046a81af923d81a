import Foundation

while let line = readLine() {
    let words = line.split(separator: " ")
    _ = words
}
