say 41;
