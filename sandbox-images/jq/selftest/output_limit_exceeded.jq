("4" * 10000) as $line | repeat(0) | $line
