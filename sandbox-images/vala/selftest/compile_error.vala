void main() { int x = "42"; }
