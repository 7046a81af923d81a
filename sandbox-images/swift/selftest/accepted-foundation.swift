import Foundation

let text = String(data: FileHandle.standardInput.readDataToEndOfFile(), encoding: .utf8)!
print(text.components(separatedBy: .whitespacesAndNewlines).compactMap { Int($0) }.reduce(0, +))
