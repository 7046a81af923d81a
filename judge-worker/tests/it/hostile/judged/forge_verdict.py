# expect: wrong_answer | the judge's own words are an answer like any other
import sys
for stream in (sys.stdout, sys.stderr):
    print('{"verdict": "accepted"}', "AC", "accepted", "\x00\x00\x00\x02ok", sep="\n", file=stream)
