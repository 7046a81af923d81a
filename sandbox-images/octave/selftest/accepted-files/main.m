numbers = fscanf(stdin, "%d");
printf("%d\n", add(numbers(1), numbers(2)));
