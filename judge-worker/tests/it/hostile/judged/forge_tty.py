# expect: accepted | nothing is typed into a terminal of the worker's
import fcntl, os, termios
try:
    fcntl.ioctl(0, termios.TIOCSTI, b"x")
    print("ESCAPED")
except OSError:
    pass
for path in ("/dev/tty", "/dev/console", "/dev/pts/0"):
    try:
        os.open(path, os.O_RDWR)
        print("ESCAPED", path)
    except OSError:
        pass
print(sum(map(int, input().split())))
