main :- depth(100000, D), D =:= 100000, writeln(42), halt.

depth(0, 0) :- !.
depth(N, D) :- N1 is N - 1, depth(N1, D1), D is D1 + 1.
