// Calls the solver's code: reads the arguments from standard input, writes the answer to descriptor 3, once, when all is done.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
)

type ListNode struct {
	Val  int
	Next *ListNode
}

type TreeNode struct {
	Val   int
	Left  *TreeNode
	Right *TreeNode
}

var judgeIn []byte
var judgeSaid = []byte{'A'}

func judgeCount() int {
	count := binary.LittleEndian.Uint32(judgeIn)
	judgeIn = judgeIn[4:]
	return int(count)
}

func judgeLong() int64 {
	value := binary.LittleEndian.Uint64(judgeIn)
	judgeIn = judgeIn[8:]
	return int64(value)
}

func judgeByte() byte {
	value := judgeIn[0]
	judgeIn = judgeIn[1:]
	return value
}

func judgeRead[T any]() T {
	var value T
	judgeReadInto(reflect.ValueOf(&value).Elem())
	return value
}

func judgeReadInto(value reflect.Value) {
	switch place := value.Addr().Interface().(type) {
	case *[]int:
		*place = make([]int, judgeCount())
		for i := range *place {
			(*place)[i] = int(judgeLong())
		}
	case *int:
		*place = int(judgeLong())
	case *int64:
		*place = judgeLong()
	case *float64:
		*place = math.Float64frombits(uint64(judgeLong()))
	case *bool:
		*place = judgeByte() == 1
	case *byte:
		*place = byte(judgeCount())
	case *string:
		count := judgeCount()
		*place = string(judgeIn[:count])
		judgeIn = judgeIn[count:]
	case **ListNode:
		for count := judgeCount(); count > 0; count-- {
			*place = &ListNode{Val: int(judgeLong())}
			place = &(*place).Next
		}
	case **TreeNode:
		free := []**TreeNode{place}
		for count := judgeCount(); count > 0; count-- {
			next := free[0]
			free = free[1:]
			if judgeByte() == 1 {
				*next = &TreeNode{Val: int(judgeLong())}
				free = append(free, &(*next).Left, &(*next).Right)
			}
		}
	default:
		count := judgeCount()
		value.Set(reflect.MakeSlice(value.Type(), count, count))
		for i := 0; i < count; i++ {
			judgeReadInto(value.Index(i))
		}
	}
}

func judgePutCount(count int) {
	judgeSaid = binary.LittleEndian.AppendUint32(judgeSaid, uint32(count))
}

func judgePutLong(value int64) {
	judgeSaid = binary.LittleEndian.AppendUint64(judgeSaid, uint64(value))
}

func judgePutText(text string) {
	judgePutCount(len(text))
	judgeSaid = append(judgeSaid, text...)
}

func judgeWrite(value any) {
	switch x := value.(type) {
	case []int:
		judgePutCount(len(x))
		for _, number := range x {
			judgePutLong(int64(number))
		}
	case int:
		judgePutLong(int64(x))
	case int64:
		judgePutLong(x)
	case float64:
		judgePutLong(int64(math.Float64bits(x)))
	case bool:
		if x {
			judgeSaid = append(judgeSaid, 1)
		} else {
			judgeSaid = append(judgeSaid, 0)
		}
	case byte:
		judgePutCount(int(x))
	case string:
		judgePutText(x)
	case *ListNode:
		place, count := len(judgeSaid), uint32(0)
		judgePutCount(0)
		for ; x != nil; x = x.Next {
			judgePutLong(int64(x.Val))
			count++
		}
		binary.LittleEndian.PutUint32(judgeSaid[place:], count)
	case *TreeNode:
		nodes := []*TreeNode{x}
		for i := 0; i < len(nodes); i++ {
			if nodes[i] != nil {
				nodes = append(nodes, nodes[i].Left, nodes[i].Right)
			}
		}
		judgePutCount(len(nodes))
		for _, node := range nodes {
			judgeWrite(node != nil)
			if node != nil {
				judgePutLong(int64(node.Val))
			}
		}
	default:
		items := reflect.ValueOf(value)
		judgePutCount(items.Len())
		for i := 0; i < items.Len(); i++ {
			judgeWrite(items.Index(i).Interface())
		}
	}
}

func judgeFinish(code int) {
	os.Stdout.Sync()
	os.NewFile(3, "answer").Write(judgeSaid)
	os.Exit(code)
}

// The panic as the solver should see it: without the driver's frames.
func judgeExplain() {
	thrown := recover()
	if thrown == nil {
		return
	}
	words := fmt.Sprintf("panic: %v", thrown)
	fmt.Fprintln(os.Stderr, words)
	line := 0
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers)])
	for {
		frame, more := frames.Next()
		if filepath.Base(frame.File) == "solution.go" {
			fmt.Fprintf(os.Stderr, "    %s in solution.go:%d\n", frame.Function, frame.Line)
			if line == 0 {
				line = frame.Line
			}
		}
		if !more {
			break
		}
	}
	judgeSaid = []byte{'E'}
	judgePutCount(line)
	judgePutText(words)
	judgeFinish(1)
}

func main() {
	judgeIn, _ = io.ReadAll(os.Stdin)
	func() {
		defer judgeExplain()
@CALL@
	}()
	judgeFinish(0)
}
