<?php

fscanf(STDIN, "%d", $n);
$values = explode(' ', trim(fgets(STDIN)));
