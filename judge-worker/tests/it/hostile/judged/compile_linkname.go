// expect: compile_error, run_time_error | the linker is given nothing of the run time's own
package main

import _ "unsafe"

//go:cgo_import_dynamic libc_system system "libc.so.6"
//go:linkname libc_system libc_system
var libc_system uintptr

func main() {
	println(libc_system)
}
