<?php
function add(string $line): int { return array_sum(explode(' ', trim($line))); }
