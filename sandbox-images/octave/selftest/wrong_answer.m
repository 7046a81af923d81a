printf("41\n");
