echo 42
exit 3
