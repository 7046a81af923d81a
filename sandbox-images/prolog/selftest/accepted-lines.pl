main :-
    read_line_to_string(user_input, Line),
    number_string(N, Line),
    sum(N, 0, Sum),
    writeln(Sum),
    halt.

sum(0, Sum, Sum) :- !.
sum(N, Sum0, Sum) :-
    read_line_to_string(user_input, Line),
    number_string(X, Line),
    Sum1 is Sum0 + X,
    N1 is N - 1,
    sum(N1, Sum1, Sum).
