main :- length(Codes, 10000), maplist(=(0'4), Codes), atom_codes(Line, Codes), repeat, writeln(Line), fail.
