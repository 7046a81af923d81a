# expect: time_limit_exceeded | a thread that goes on after main
import threading
def spin():
    while True:
        pass
threading.Thread(target=spin).start()
print(sum(map(int, input().split())))
