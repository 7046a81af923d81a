mapfile -t lines
sum=0
for line in "${lines[@]:1}"; do ((sum += line)); done
echo "$sum"
