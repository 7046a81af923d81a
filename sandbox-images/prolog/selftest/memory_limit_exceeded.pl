main :- hold([]).

hold(Held) :- length(Block, 10000), hold([Block|Held]).
