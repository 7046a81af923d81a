(input | tonumber) as $n | reduce limit($n; inputs) as $line (0; . + ($line | tonumber))
