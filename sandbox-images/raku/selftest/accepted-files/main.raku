use Adder;

my ($a, $b) = get.words;
say add($a, $b);
