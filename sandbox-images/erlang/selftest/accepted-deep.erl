-module(main).
-export([main/0]).

main() ->
    case depth(100000) of
        100000 -> io:format("42~n")
    end.

depth(0) -> 0;
depth(N) -> 1 + depth(N - 1).
