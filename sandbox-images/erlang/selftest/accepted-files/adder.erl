-module(adder).
-export([add/1]).

add(Line) -> lists:sum([list_to_integer(W) || W <- string:lexemes(Line, " \n")]).
