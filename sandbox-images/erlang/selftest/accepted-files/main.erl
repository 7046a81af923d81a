-module(main).
-export([main/0]).

main() -> io:format("~b~n", [adder:add(io:get_line(""))]).
