# expect: accepted | an abstract name would be seen by others
try:
    import socket; socket.socket(socket.AF_UNIX).bind("\0left")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
