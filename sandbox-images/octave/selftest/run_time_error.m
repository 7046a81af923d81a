printf("42\n");
error("no");
