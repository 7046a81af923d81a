input | split(" ") | map(tonumber) | .[0]
