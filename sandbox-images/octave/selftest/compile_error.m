printf("%d\n", (42;
