use Adder;
print Adder::add(scalar <STDIN>), "\n";
