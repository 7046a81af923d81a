:- module(adder, [add/3]).

add(A, B, Sum) :- Sum is A + B.
