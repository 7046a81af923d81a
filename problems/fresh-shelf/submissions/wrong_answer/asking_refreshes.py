# Wrong: a dish that is asked for stays fresh for longer.
class FreshShelf:
    def __init__(self, capacity: int, life: int):
        self.capacity = capacity
        self.life = life
        self.dishes = OrderedDict()

    def clean(self, minute: int) -> None:
        while self.dishes:
            dish, (_, since) = next(iter(self.dishes.items()))
            if minute < since + self.life:
                return
            del self.dishes[dish]

    def put(self, minute: int, dish: str, price: int) -> None:
        self.clean(minute)
        if dish not in self.dishes and len(self.dishes) == self.capacity:
            self.dishes.popitem(last=False)
        self.dishes[dish] = (price, minute)
        self.dishes.move_to_end(dish)

    def price(self, minute: int, dish: str) -> int:
        self.clean(minute)
        if dish not in self.dishes:
            return -1
        price, _ = self.dishes.pop(dish)
        self.dishes[dish] = (price, minute)
        return price

    def count(self, minute: int) -> int:
        self.clean(minute)
        return len(self.dishes)
