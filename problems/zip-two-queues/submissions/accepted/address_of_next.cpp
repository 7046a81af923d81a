class Solution {
public:
    ListNode* zipQueues(ListNode* first, ListNode* second) {
        ListNode* head = nullptr;
        ListNode** last = &head;
        while (first && second) {
            ListNode*& smaller = first->val <= second->val ? first : second;
            *last = smaller;
            last = &smaller->next;
            smaller = smaller->next;
        }
        *last = first ? first : second;
        return head;
    }
};
