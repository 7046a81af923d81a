module main

go 1.99

toolchain go1.99.0

require example.org/evil v1.0.0
