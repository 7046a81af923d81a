<?php
require __DIR__ . '/adder.php';
echo add(fgets(STDIN)), "\n";
