# expect: accepted | no network
try:
    import socket; socket.socket()
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
