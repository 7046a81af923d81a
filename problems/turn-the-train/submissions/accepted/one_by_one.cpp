class Solution {
public:
    ListNode* turnTrain(ListNode* head) {
        ListNode* turned = nullptr;
        while (head) {
            ListNode* rest = head->next;
            head->next = turned;
            turned = head;
            head = rest;
        }
        return turned;
    }
};
