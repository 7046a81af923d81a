depth() {
    if [ "$1" -eq 0 ]; then sum=0; return; fi
    depth $(($1 - 1))
    sum=$((sum + 1))
}
depth 1000
[ "$sum" -eq 1000 ] && echo 42
