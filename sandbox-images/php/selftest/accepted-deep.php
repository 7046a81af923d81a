<?php
function depth(int $n): int { return $n === 0 ? 0 : 1 + depth($n - 1); }
if (depth(100000) === 100000) echo "42\n";
