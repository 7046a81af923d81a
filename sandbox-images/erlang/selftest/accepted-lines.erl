-module(main).
-export([main/0]).

main() ->
    io:setopts(standard_io, [binary]),
    io:format("~b~n", [sum(number(), 0)]).

sum(0, Sum) -> Sum;
sum(N, Sum) -> sum(N - 1, Sum + number()).

number() -> binary_to_integer(string:trim(io:get_line(""))).
