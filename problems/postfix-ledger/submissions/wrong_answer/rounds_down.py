# Wrong: Python's // rounds down, not towards zero.
class Solution:
    def ledgerValue(self, tokens: List[str]) -> int:
        operations = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv}
        stack = []
        for token in tokens:
            if token in operations:
                right = stack.pop()
                stack.append(operations[token](stack.pop(), right))
            else:
                stack.append(int(token))
        return stack.pop()
