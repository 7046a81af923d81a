<?php
$line = str_repeat("4", 10000);
while (true) echo $line, "\n";
