// Wrong: takes the value on top of the stack for the left side.
class Solution {
    public long ledgerValue(String[] tokens) {
        Deque<Long> stack = new ArrayDeque<>();
        for (String token : tokens) {
            switch (token) {
                case "+" -> stack.push(stack.pop() + stack.pop());
                case "*" -> stack.push(stack.pop() * stack.pop());
                case "-" -> stack.push(stack.pop() - stack.pop());
                case "/" -> {
                    long left = stack.pop(), right = stack.pop();
                    stack.push(right == 0 ? 0 : left / right);
                }
                default -> stack.push(Long.parseLong(token));
            }
        }
        return stack.pop();
    }
}
