-- A validator's words that may quote the answer. `message` is for everybody, this for those who may see secret tests.
alter table test_results add column judge_message text;
