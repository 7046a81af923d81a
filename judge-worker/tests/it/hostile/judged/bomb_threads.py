# expect: time_limit_exceeded, memory_limit_exceeded, run_time_error | threads are counted
import threading, time
while True:
    threading.Thread(target=time.sleep, args=(60,)).start()
