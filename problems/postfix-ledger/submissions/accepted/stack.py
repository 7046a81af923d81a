class Solution:
    def ledgerValue(self, tokens: List[str]) -> int:
        def divide(a, b):
            quotient = abs(a) // abs(b)
            return quotient if (a < 0) == (b < 0) else -quotient

        operations = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": divide}
        stack = []
        for token in tokens:
            if token in operations:
                right = stack.pop()
                stack.append(operations[token](stack.pop(), right))
            else:
                stack.append(int(token))
        return stack.pop()
