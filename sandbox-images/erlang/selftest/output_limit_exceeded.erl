-module(main).
-export([main/0]).

main() -> flood(binary:copy(<<"4">>, 10000)).

flood(Line) ->
    io:put_chars([Line, "\n"]),
    flood(Line).
