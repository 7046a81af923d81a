-module(main).
-export([main/0]).

main() -> hold([]).

hold(Held) -> hold([binary:copy(<<(length(Held) rem 256)>>, 1048576) | Held]).
