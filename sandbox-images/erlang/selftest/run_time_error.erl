-module(main).
-export([main/0]).

main() ->
    io:format("42~n"),
    error(no).
