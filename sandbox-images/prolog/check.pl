% Reads all clauses of the files named on the command line, and runs none but declarations of operators and modules.
main :- current_prolog_flag(argv, Files), catch(maplist(check, Files), E, (print_message(error, E), halt(1))), halt(0).

check(File) :- setup_call_cleanup(open(File, read, S), clauses(S), close(S)).

clauses(S) :- repeat, read_term(S, T, [syntax_errors(error)]), declare(T), T == end_of_file, !.

declare((:- op(P, Y, N))) :- !, op(P, Y, N).
declare((:- use_module(M))) :- !, catch(use_module(M), _, true).
declare((:- use_module(M, I))) :- !, catch(use_module(M, I), _, true).
declare(_).
