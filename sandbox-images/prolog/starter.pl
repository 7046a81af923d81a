main :-
    read_term(N, []),
    writeln(N),
    halt.
