// Wrong: stops one wagon too early.
class Solution {
public:
    ListNode* turnTrain(ListNode* head) {
        if (!head) return nullptr;
        ListNode* turned = nullptr;
        while (head->next) {
            ListNode* rest = head->next;
            head->next = turned;
            turned = head;
            head = rest;
        }
        return turned;
    }
};
