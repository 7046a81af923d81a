my @held;
loop { @held.push(Buf.allocate(1048576, 1)) }
