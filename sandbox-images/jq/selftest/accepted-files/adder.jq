def add_all: split(" ") | map(tonumber) | add;
