include "adder";
input | add_all
