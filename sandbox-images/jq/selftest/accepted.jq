input | split(" ") | map(tonumber) | add
