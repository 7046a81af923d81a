say [+] get.words;
