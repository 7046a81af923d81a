// What the solver's file finds already there, and the driver's way to read arguments and to write the answer.
import Glibc

public final class ListNode {
    public var val: Int
    public var next: ListNode?

    public init(_ val: Int = 0, _ next: ListNode? = nil) {
        self.val = val
        self.next = next
    }
}

public final class TreeNode {
    public var val: Int
    public var left: TreeNode?
    public var right: TreeNode?

    public init(_ val: Int = 0, _ left: TreeNode? = nil, _ right: TreeNode? = nil) {
        self.val = val
        self.left = left
        self.right = right
    }
}

nonisolated(unsafe) var judgeInput: [UInt8] = []
nonisolated(unsafe) var judgeAt = 0
nonisolated(unsafe) var judgeSaid: [UInt8] = [65]

protocol JudgeWire {
    static func judgeRead() -> Self
    func judgeWrite()
}

protocol JudgeNode {
    static func judgeReadNode() -> Self?
    static func judgeWriteNode(_ node: Self?)
}

func judgeStart() {
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
        let count = read(0, &piece, piece.count)
        if count <= 0 { break }
        judgeInput.append(contentsOf: piece[0..<count])
    }
}

func judgeRaw<T: FixedWidthInteger>(_ type: T.Type) -> T {
    let value = judgeInput.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: judgeAt, as: T.self) }
    judgeAt += MemoryLayout<T>.size
    return T(littleEndian: value)
}

func judgeCount() -> Int { Int(judgeRaw(UInt32.self)) }

func judgePut<T: FixedWidthInteger>(_ value: T) {
    withUnsafeBytes(of: value.littleEndian) { judgeSaid.append(contentsOf: $0) }
}

func judgeFinish() -> Never {
    fflush(nil)
    var done = 0
    while done < judgeSaid.count {
        let count = judgeSaid.withUnsafeBytes { write(3, $0.baseAddress! + done, judgeSaid.count - done) }
        if count <= 0 { break }
        done += count
    }
    _exit(0)
}

extension Int: JudgeWire {
    static func judgeRead() -> Int { Int(judgeRaw(Int64.self)) }
    func judgeWrite() { judgePut(Int64(self)) }
}

extension Double: JudgeWire {
    static func judgeRead() -> Double { Double(bitPattern: judgeRaw(UInt64.self)) }
    func judgeWrite() { judgePut(bitPattern) }
}

extension Bool: JudgeWire {
    static func judgeRead() -> Bool { judgeRaw(UInt8.self) == 1 }
    func judgeWrite() { judgePut(UInt8(self ? 1 : 0)) }
}

extension Character: JudgeWire {
    static func judgeRead() -> Character { Character(Unicode.Scalar(judgeRaw(UInt32.self))!) }
    func judgeWrite() { judgePut(unicodeScalars.first!.value) }
}

extension String: JudgeWire {
    static func judgeRead() -> String {
        let count = judgeCount()
        judgeAt += count
        return String(decoding: judgeInput[(judgeAt - count)..<judgeAt], as: UTF8.self)
    }

    func judgeWrite() {
        judgePut(UInt32(utf8.count))
        judgeSaid.append(contentsOf: utf8)
    }
}

extension Array: JudgeWire where Element: JudgeWire {
    static func judgeRead() -> [Element] { (0..<judgeCount()).map { _ in Element.judgeRead() } }

    func judgeWrite() {
        judgePut(UInt32(count))
        for item in self { item.judgeWrite() }
    }
}

extension Optional: JudgeWire where Wrapped: JudgeNode {
    static func judgeRead() -> Wrapped? { Wrapped.judgeReadNode() }
    func judgeWrite() { Wrapped.judgeWriteNode(self) }
}

extension ListNode: JudgeNode {
    static func judgeReadNode() -> ListNode? {
        let first = ListNode()
        var last = first
        for _ in 0..<judgeCount() {
            let node = ListNode(Int.judgeRead())
            last.next = node
            last = node
        }
        return first.next
    }

    static func judgeWriteNode(_ node: ListNode?) {
        var values: [Int] = []
        var next = node
        while let node = next {
            values.append(node.val)
            next = node.next
        }
        values.judgeWrite()
    }
}

extension TreeNode: JudgeNode {
    static func judgeReadNode() -> TreeNode? {
        var nodes: [TreeNode] = []
        var root: TreeNode? = nil
        for n in 0..<judgeCount() {
            let node = Bool.judgeRead() ? TreeNode(Int.judgeRead()) : nil
            if n == 0 {
                root = node
            } else if n % 2 == 1 {
                nodes[(n - 1) / 2].left = node
            } else {
                nodes[(n - 1) / 2].right = node
            }
            if let node { nodes.append(node) }
        }
        return root
    }

    static func judgeWriteNode(_ root: TreeNode?) {
        var nodes: [TreeNode?] = [root]
        var n = 0
        while n < nodes.count {
            if let node = nodes[n] {
                nodes.append(node.left)
                nodes.append(node.right)
            }
            n += 1
        }
        judgePut(UInt32(nodes.count))
        for node in nodes {
            (node != nil).judgeWrite()
            node?.val.judgeWrite()
        }
    }
}
