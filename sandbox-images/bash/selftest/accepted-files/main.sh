. "$(dirname "$0")/adder.sh"
read -r a b
add "$a" "$b"
