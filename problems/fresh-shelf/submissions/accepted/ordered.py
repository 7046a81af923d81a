class FreshShelf:
    def __init__(self, capacity: int, life: int):
        self.capacity = capacity
        self.life = life
        self.dishes = OrderedDict()  # In order of use: dish -> price and minute.
        self.times = deque()

    def clean(self, minute: int) -> None:
        while self.times and self.times[0][0] + self.life <= minute:
            since, dish = self.times.popleft()
            if dish in self.dishes and self.dishes[dish][1] == since:
                del self.dishes[dish]

    def put(self, minute: int, dish: str, price: int) -> None:
        self.clean(minute)
        if dish in self.dishes:
            del self.dishes[dish]
        elif len(self.dishes) == self.capacity:
            self.dishes.popitem(last=False)
        self.dishes[dish] = (price, minute)
        self.times.append((minute, dish))

    def price(self, minute: int, dish: str) -> int:
        self.clean(minute)
        if dish not in self.dishes:
            return -1
        self.dishes.move_to_end(dish)
        return self.dishes[dish][0]

    def count(self, minute: int) -> int:
        self.clean(minute)
        return len(self.dishes)
