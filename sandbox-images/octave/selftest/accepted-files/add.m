function sum = add(a, b)
  sum = a + b;
end
