class Solution {
    public long ledgerValue(String[] tokens) {
        Deque<Long> stack = new ArrayDeque<>();
        for (String token : tokens) {
            switch (token) {
                case "+" -> stack.push(stack.pop() + stack.pop());
                case "*" -> stack.push(stack.pop() * stack.pop());
                case "-" -> {
                    long right = stack.pop();
                    stack.push(stack.pop() - right);
                }
                case "/" -> {
                    long right = stack.pop();
                    stack.push(stack.pop() / right);
                }
                default -> stack.push(Long.parseLong(token));
            }
        }
        return stack.pop();
    }
}
