if true; then echo 42
